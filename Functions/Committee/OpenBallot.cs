using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>A ballot on which votes are taken.</summary>
/// <param name="Missing">Who has still to vote.</param>
public sealed record OpenBallot(BallotSummary Ballot, IReadOnlyList<PersonId> Missing)
{
    /// <summary>Whether its deadline came without an answer of everybody: it waits all the same.</summary>
    public bool IsOverdue(DateTimeOffset now) => Missing.Count > 0 && (Ballot.Extensions > 0 || now >= Ballot.ClosesAt);
}

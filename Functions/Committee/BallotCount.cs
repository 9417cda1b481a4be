using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>How a ballot stands.</summary>
/// <param name="Missing">Whose vote is waited for: nobody's once one voter answered for all.</param>
/// <param name="CandidatesLeft">False when every candidate on it has withdrawn or has a final answer.</param>
public sealed record BallotCount(
    IReadOnlyList<PersonId> Voted,
    IReadOnlyList<PersonId> Missing,
    bool CandidatesLeft
)
{
    /// <summary>There is nothing left to wait for.</summary>
    public bool IsComplete() => Missing.Count == 0 || !CandidatesLeft;
}

using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>How a ballot stands.</summary>
/// <param name="CandidatesLeft">False when every candidate on it has withdrawn or has a final answer.</param>
public sealed record BallotCount(
    IReadOnlyList<PersonId> Voted,
    IReadOnlyList<PersonId> Missing,
    bool CandidatesLeft
)
{
    /// <summary>Who said that they cannot judge, in order of saying so; they count as missing until they are replaced.</summary>
    public IReadOnlyList<PersonId> Conflicted { get; init; } = [];

    /// <summary>There is nothing left to wait for.</summary>
    public bool IsComplete() => Missing.Count == 0 || !CandidatesLeft;
}

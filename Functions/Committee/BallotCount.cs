using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>How a ballot stands.</summary>
/// <param name="IsOpen">
/// False when no vote to come can matter: every candidate on it has withdrawn or has a final answer, or the votes that
/// there are decide (<see cref="IBallotForm.IsDecided"/>).
/// </param>
public sealed record BallotCount(
    IReadOnlyList<PersonId> Voted,
    IReadOnlyList<PersonId> Missing,
    bool IsOpen
)
{
    /// <summary>There is nothing left to wait for.</summary>
    public bool IsComplete() => Missing.Count == 0 || !IsOpen;
}

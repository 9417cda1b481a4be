using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>How a ballot stands.</summary>
/// <param name="Missing">Whose vote is waited for: nobody's once one voter answered for all.</param>
/// <param name="IsOpen">
/// False when no vote to come can matter: every candidate on it has withdrawn or has a final answer, or the votes that
/// there are decide (<see cref="IBallotForm.IsDecided"/>). Its name in JSON is that of the first version, which stands in
/// the history of ballots that still run.
/// </param>
public sealed record BallotCount(
    IReadOnlyList<PersonId> Voted,
    IReadOnlyList<PersonId> Missing,
    [property: JsonPropertyName("candidatesLeft")] bool IsOpen
)
{
    /// <summary>Who said that they cannot judge, in order of saying so; they count as missing until they are replaced.</summary>
    public IReadOnlyList<PersonId> Conflicted { get; init; } = [];

    /// <summary>There is nothing left to wait for.</summary>
    public bool IsComplete() => Missing.Count == 0 || !IsOpen;
}

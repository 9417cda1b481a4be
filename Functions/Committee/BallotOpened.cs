using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>What the orchestration needs to know of an opened ballot.</summary>
/// <param name="HasSubject">
/// False: it is about candidates and nobody was selected, so nobody is asked. Its name in JSON is that of the first version,
/// which stands in the history of ballots that still run.
/// </param>
/// <param name="Chair">The voter who is told when others don't vote; null when the committee's chair has no vote.</param>
/// <param name="ExtensionDays">Working days of an extension.</param>
public sealed record BallotOpened(
    [property: JsonPropertyName("hasCandidates")] bool HasSubject,
    PersonId? Chair,
    int ExtensionDays
)
{
    /// <summary>Who is asked: whoever had the voters' places when it opened. Null in what was opened before places changed hands.</summary>
    public IReadOnlyList<PersonId>? Voters { get; init; }
}

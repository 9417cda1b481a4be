using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>Where the checks of everybody who accepted stand.</summary>
/// <param name="Confirmers">Who are asked to look at the documents.</param>
/// <param name="ExtensionDays">Working days of extra time.</param>
public sealed record ChecksState(
    IReadOnlyList<CheckState> Candidates,
    IReadOnlyList<PersonId> Confirmers,
    int ExtensionDays
)
{
    [JsonIgnore]
    public IEnumerable<CheckState> Open => Candidates.Where(c => c.Outcome is null);

    [JsonIgnore]
    public IEnumerable<CheckState> Lost =>
        Candidates.Where(c => c.Outcome is CheckOutcome.Refused or CheckOutcome.Lapsed);

    public bool HasPassed(CandidateId candidate) =>
        Candidates.Any(c => c.Candidate == candidate && c.Outcome == CheckOutcome.Passed);
}

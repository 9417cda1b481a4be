using System.Text.Json.Serialization;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>What changes sessions by rule, where nobody acted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PhaseChange>))]
public enum PhaseChange
{
    None,

    /// <summary>The coach did not report in time.</summary>
    HoldByRule,

    /// <summary>No team is left.</summary>
    CancelAll,
}

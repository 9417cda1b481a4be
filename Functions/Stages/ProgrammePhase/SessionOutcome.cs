using System.Text.Json.Serialization;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>How a session ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SessionOutcome>))]
public enum SessionOutcome
{
    /// <summary>The coach reported that it took place.</summary>
    Held,

    /// <summary>The coach did not report; by rule it counts as held as planned.</summary>
    HeldByRule,

    /// <summary>It does not take place.</summary>
    Cancelled,
}

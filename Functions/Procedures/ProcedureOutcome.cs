using System.Text.Json.Serialization;

namespace Recruitment.Procedures;

/// <summary>How a procedure ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProcedureOutcome>))]
public enum ProcedureOutcome
{
    Appointed,
    NoCandidates,
    NoAppointableCandidate,
    Cancelled,
}

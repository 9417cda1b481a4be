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

    /// <summary>The approvers refused the vacancy.</summary>
    NotAuthorised,

    /// <summary>The programme was carried out.</summary>
    Completed,
}

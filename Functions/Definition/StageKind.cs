using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>The kinds of stage that a procedure can be made of, in the order in which they follow each other.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StageKind>))]
public enum StageKind
{
    Authorisation,
    Posting,
    Nomination,
    Preselection,
    Interviews,
    References,
    Recommendation,
    Advice,
    Decision,
    Offer,
    Checks,
    Appointment,
    Handover,
    TermEnd,
    ProgrammePhase,
    Retention,
}

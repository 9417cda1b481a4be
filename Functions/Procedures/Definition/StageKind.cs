using System.Text.Json.Serialization;

namespace Recruitment.Procedures.Definition;

/// <summary>The kinds of stage that a procedure can be made of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StageKind>))]
public enum StageKind
{
    Posting,
    Nomination,
    Preselection,
    Interviews,
    Recommendation,
    Decision,
    Offer,
    Appointment,
    Retention,
}

namespace Recruitment.Procedures.Definition;

/// <summary>The kinds of stage that a procedure can be made of.</summary>
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

using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>Asks <see cref="PlanWaitActivity"/> for the moments of a wait.</summary>
/// <param name="Step">Names the wait within the stage, for the dates that the recruiter moved.</param>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="WorkingDays">Length in working days; null: until the stage's own deadline.</param>
public sealed record WaitPlan(
    ProcedureId Procedure,
    string Stage,
    string Step,
    DateTimeOffset Now,
    int? WorkingDays = null
);

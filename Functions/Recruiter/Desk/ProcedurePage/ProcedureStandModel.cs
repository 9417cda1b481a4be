using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Plan;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>Where a procedure stands, and what can be done with it.</summary>
public sealed record ProcedureStandModel(ProcedurePlace Place, DashboardModel Dashboard, PlanPictureModel Plan)
{
    /// <summary>How far candidates got.</summary>
    public IReadOnlyList<FunnelStep> Funnel { get; init; } = [];
}

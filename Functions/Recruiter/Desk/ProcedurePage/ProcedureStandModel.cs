using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Funnels;
using Recruitment.Recruiter.Desk.Plan;
using Recruitment.Recruiter.Desk.Tasks;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>Where a procedure stands, and what can be done with it.</summary>
public sealed record ProcedureStandModel(ProcedurePlace Place, DashboardModel Dashboard, PlanPictureModel Plan)
{
    /// <summary>What the procedure waits for, and who is to do it; whoever is unreachable and complaints are told apart.</summary>
    public IReadOnlyList<DeskTask> Tasks { get; init; } = [];

    /// <summary>How far candidates got.</summary>
    public IReadOnlyList<FunnelStep> Funnel { get; init; } = [];
}

using Recruitment.Procedures;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>A stage on the timeline.</summary>
/// <param name="Marker">Class of the list item: <c>done</c>, <c>current</c> or none.</param>
public sealed record DashboardStage(StageStatus Status, string Title, string? Marker)
{
    public string Id => Status.Id;
    public bool IsCurrent => Marker == "current";
    public DateTimeOffset? ClosesAt => Status.ClosesAt;
}

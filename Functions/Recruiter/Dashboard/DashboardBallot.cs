namespace Recruitment.Recruiter.Dashboard;

/// <summary>A question that was put to people, and who has answered it.</summary>
public sealed record DashboardBallot(
    string Title,
    DateTimeOffset ClosesAt,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<DashboardVoter> Voters
);

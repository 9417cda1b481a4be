namespace Recruitment.Recruiter.Dashboard;

/// <summary>Somebody who is asked; what the answer was stays between the voters.</summary>
public sealed record DashboardVoter(string Name, bool HasVoted);

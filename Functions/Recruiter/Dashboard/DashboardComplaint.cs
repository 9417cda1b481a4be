using Recruitment.Applicants.Complaints;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>A complaint as the recruiter sees it.</summary>
/// <param name="Name">Of the candidate.</param>
/// <param name="Due">By when it is to be answered, UTC.</param>
public sealed record DashboardComplaint(Complaint Complaint, string Name, DateTimeOffset Due);

using Microsoft.AspNetCore.Http;
using Recruitment.Committee.Replacing;

namespace Recruitment.Procedures.Dashboard;

/// <summary>Reads what the recruiter posts on the dashboard.</summary>
internal static class DashboardForms
{
    public static PersonReplacement Replacement(IFormCollection form) =>
        new()
        {
            Person = form["person"].ToString(),
            Name = form["name"].ToString(),
            Email = form["email"].ToString(),
            Reason =
                form["reason"] == "conflict" ? ReplacementReason.Conflict : ReplacementReason.Left,
        };
}

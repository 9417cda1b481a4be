using Recruitment.Calendar;

namespace Recruitment.Procedures;

/// <summary>A date as it was written, as it was resolved, and why, in words.</summary>
public sealed record PlannedDate(string Written, DateOnly Date, string Explanation)
{
    public static PlannedDate? Of(ResolvedDate? date) =>
        date is null ? null : new(date.Written, date.Date, DateRuleText.For(date));
}

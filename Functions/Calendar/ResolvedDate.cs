namespace Recruitment.Calendar;

/// <summary>A date as it was written, the date that it became, and the rule that made it so.</summary>
/// <param name="Written">As in the definition, such as <c>begin februari</c>.</param>
/// <param name="Date">The calendar date, in Europe/Amsterdam.</param>
/// <param name="Rule">Why this date, as a key of the resources and its arguments joined by <c>|</c>.</param>
public sealed record ResolvedDate(string Written, DateOnly Date, string Rule)
{
    /// <summary>The organisation's own closed days that it would otherwise have been on; null when there are none.</summary>
    public ClosedDays? Avoids { get; init; }
}

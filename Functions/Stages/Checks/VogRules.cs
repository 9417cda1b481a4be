namespace Recruitment.Stages.Checks;

/// <summary>
/// How old a VOG may be when it is handed in. The age counts to that day, not to the start of the work: nothing in the
/// acts ties it to the start.
/// </summary>
public static class VogRules
{
    /// <summary>Primary and special education: six months. WPO art. 32(9) and WEC art. 32(9), versions of 2026-08-01.</summary>
    public const int Months = 6;

    /// <summary>
    /// Secondary education: 26 weeks. WVO 2020 art. 7.3(1), version of 2026-08-01. Also for vocational education (MBO),
    /// of which we read no act: the shorter of the two is our choice.
    /// </summary>
    public const int Weeks = 26;

    /// <param name="sector"><c>PO</c>, <c>SO</c>, <c>VO</c> or <c>MBO</c>.</param>
    public static DocumentError? FaultOf(DateOnly? issuedOn, DateOnly submittedOn, string sector) =>
        issuedOn is not { } issued ? DocumentError.IssueDateMissing
        : issued > submittedOn ? DocumentError.IssuedInFuture
        : LastDay(issued, sector) < submittedOn ? DocumentError.TooOld
        : null;

    /// <summary>The last day on which it can be handed in.</summary>
    public static DateOnly LastDay(DateOnly issuedOn, string sector) =>
        CountsInMonths(sector) ? issuedOn.AddMonths(Months) : issuedOn.AddDays(7 * Weeks);

    /// <summary><c>zes maanden</c> or <c>26 weken</c>.</summary>
    public static string Limit(string sector) =>
        CheckTexts.Resources[CountsInMonths(sector) ? "LimitMonths" : "LimitWeeks"];

    /// <summary>Whether the limit is one of months, and not of weeks.</summary>
    public static bool CountsInMonths(string sector) => sector is "PO" or "SO";
}

using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Desk.Home;

/// <summary>Which procedures the home shows, as its address says. It names no candidate.</summary>
/// <param name="Text">Part of the function's name or the organisation's; empty: any.</param>
/// <param name="Needs">Only those that ask something of the visitor.</param>
/// <param name="Page">From 1.</param>
public sealed record DeskFilter(string Text, DeskFilterState State, bool Needs, int Page)
{
    public const string TextName = "q";
    public const string StateName = "state";
    public const string NeedsName = "needs";
    public const string PageName = "page";

    private const int LongestText = 100;

    internal static DeskFilter Of(IQueryCollection query)
    {
        var text = query[TextName].ToString().Trim();
        return new DeskFilter(
            text.Length > LongestText ? text[..LongestText] : text,
            Enum.TryParse<DeskFilterState>(query[StateName], ignoreCase: true, out var state) && Enum.IsDefined(state)
                ? state
                : DeskFilterState.All,
            query[NeedsName] == "1",
            int.TryParse(query[PageName], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1
        );
    }

    public bool IsEmpty => Text.Length == 0 && State == DeskFilterState.All && !Needs;

    /// <summary>Whether a procedure is among those that are shown.</summary>
    internal bool Shows(DeskRow row) =>
        (State == DeskFilterState.All || State == DeskFilterState.Over == row.IsOver)
        && (!Needs || row.Needs.Count > 0)
        && (Contains(row.Standing.Function) || Contains(row.Standing.Organisation));

    /// <summary>The address of another page with the same filter.</summary>
    public string AddressOf(int page)
    {
        var needs = Needs ? $"&{NeedsName}=1" : "";
        var state = State == DeskFilterState.All ? "" : $"&{StateName}={State}".ToLowerInvariant();
        return $"?{TextName}={Uri.EscapeDataString(Text)}{state}{needs}&{PageName}={page}#procedures";
    }

    private bool Contains(string text) => text.Contains(Text, StringComparison.InvariantCultureIgnoreCase);
}

/// <summary>Which procedures are shown by where they stand.</summary>
public enum DeskFilterState
{
    All,
    Running,
    Over,
}

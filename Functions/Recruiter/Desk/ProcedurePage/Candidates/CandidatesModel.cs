using Recruitment.Candidates;
using Recruitment.Recruiter.Profiles;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Candidates;

/// <summary>The candidates of a procedure, a page of those who were asked for.</summary>
/// <param name="All">How many there are.</param>
/// <param name="Found">How many were asked for.</param>
/// <param name="List">Those on the page, in the order that was asked for.</param>
public sealed record CandidatesModel(
    ProcedurePlace Place,
    CandidateQuery Query,
    int All,
    int Found,
    ListPage<CandidateSummary> List
)
{
    /// <summary>The statuses that candidates have, to choose from.</summary>
    public IReadOnlyList<CandidateStatus> Statuses { get; init; } = [];

    /// <summary>How many were just rejected; null: that was not just done.</summary>
    public int? Rejected { get; init; }

    /// <summary>How many were just written to; null: that was not just done.</summary>
    public int? Written { get; init; }

    public string Address => DeskAddresses.Candidates(Place.Id);

    /// <summary>This page with everybody on it chosen.</summary>
    public string Ticked => (Query with { Page = List.Page, TicksAll = true }).At(Address) + "#candidates";

    /// <summary>All who were asked for, on whatever page.</summary>
    public string Export => (Query with { Page = 1, TicksAll = false }).At(DeskAddresses.CandidatesCsv(Place.Id));

    /// <summary>Something done with all who were asked for, on whatever page.</summary>
    public string Everybody(string path)
    {
        var address = (Query with { Page = 1, TicksAll = false }).At(path);
        return $"{address}{(address.Contains('?') ? '&' : '?')}{CandidateQuery.EverybodyName}=yes";
    }

    public static string WordOf(CandidateStatus status) => CandidateList.WordOf(status);

    public string AddressOf(int page) => (Query with { Page = page, TicksAll = false }).At(Address) + "#candidates";
}

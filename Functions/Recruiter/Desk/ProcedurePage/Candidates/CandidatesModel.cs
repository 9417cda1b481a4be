using Recruitment.Candidates;
using Recruitment.Recruiter.Profiles;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Candidates;

/// <summary>The candidates of a procedure, a page of those who were asked for.</summary>
/// <param name="All">How many there are.</param>
/// <param name="Found">Those who were asked for, in the order that was asked for.</param>
public sealed record CandidatesModel(
    ProcedurePlace Place,
    CandidateQuery Query,
    int All,
    IReadOnlyList<CandidateSummary> Found
)
{
    /// <summary>How many were just rejected; null: that was not just done.</summary>
    public int? Rejected { get; init; }

    public int Pages => Math.Max(1, (Found.Count + CandidateQuery.Size - 1) / CandidateQuery.Size);

    /// <summary>The nearest that there is to what was asked for.</summary>
    public int Page => Math.Clamp(Query.Page, 1, Pages);

    public IReadOnlyList<CandidateSummary> Shown =>
        [.. Found.Skip((Page - 1) * CandidateQuery.Size).Take(CandidateQuery.Size)];

    public string? Previous => Page > 1 ? AddressOf(Page - 1) : null;

    public string? Next => Page < Pages ? AddressOf(Page + 1) : null;

    /// <summary>This page with everybody on it chosen.</summary>
    public string Ticked => (Query with { Page = Page, TicksAll = true }).At(Address) + "#candidates";

    /// <summary>All who were asked for, on whatever page.</summary>
    public string Export => (Query with { Page = 1, TicksAll = false }).At(DeskAddresses.CandidatesCsv(Place.Id));

    public string Address => DeskAddresses.Candidates(Place.Id);

    /// <summary>The statuses that candidates have, to choose from.</summary>
    public IReadOnlyList<CandidateStatus> Statuses { get; init; } = [];

    public static string WordOf(CandidateStatus status) => CandidateList.WordOf(status);

    private string AddressOf(int page) => (Query with { Page = page, TicksAll = false }).At(Address) + "#candidates";
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Records;
using Recruitment.Recruiter.Profiles;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Candidates;

/// <summary>Which candidates a list shows, in which order: all of it stands in the page's address.</summary>
public sealed record CandidateQuery
{
    /// <summary>Candidates on a page.</summary>
    public const int Size = 50;

    /// <summary>In the place of a status: those who have no final answer.</summary>
    public const string Open = "open";

    internal const string SearchName = "q";
    internal const string StatusName = "status";
    internal const string TrackName = "track";
    internal const string OrderName = "order";
    internal const string TickName = "tick";

    /// <summary>A candidate who is chosen in the list.</summary>
    public const string CandidateName = "candidate";

    /// <summary>All whom the question finds are chosen, on whatever page.</summary>
    public const string EverybodyName = "everybody";

    /// <summary>Part of a name or an address; empty: any.</summary>
    public string Search { get; init; } = "";

    /// <summary>The word of a status, or <see cref="Open"/>; empty: any.</summary>
    public string Status { get; init; } = "";

    /// <summary>Null: both.</summary>
    public Track? Track { get; init; }

    public CandidateOrder Order { get; init; }

    /// <summary>From 1, as it was asked for.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Everybody on the page is chosen beforehand.</summary>
    public bool TicksAll { get; init; }

    /// <summary>Whether some may be left out.</summary>
    public bool IsNarrowed => Search.Length > 0 || Status.Length > 0 || Track is not null;

    /// <summary>What is not understood counts for nothing.</summary>
    public static CandidateQuery Of(IQueryCollection query) =>
        new()
        {
            Search = query[SearchName].ToString().Trim(),
            Status =
                query[StatusName].ToString() is { } word && (word == Open || CandidateList.Statuses.Contains(word))
                    ? word
                    : "",
            Track =
                Enum.TryParse<Track>(query[TrackName], ignoreCase: true, out var track) && Enum.IsDefined(track)
                    ? track
                    : null,
            Order =
                Enum.TryParse<CandidateOrder>(query[OrderName], ignoreCase: true, out var order)
                && Enum.IsDefined(order)
                    ? order
                    : default,
            Page = PageAsked.In(query),
            TicksAll = query[TickName] == "all",
        };

    /// <summary>Those whom somebody chose in the list: one by one, or all whom the question in the address finds.</summary>
    public static IReadOnlyList<CandidateSummary> ChosenIn(IQueryCollection query, IReadOnlyList<CandidateSummary> all)
    {
        var asked = query[CandidateName].ToHashSet();
        return query.ContainsKey(EverybodyName)
            ? Of(query).Find(all)
            : [.. all.Where(candidate => asked.Contains(candidate.Id.Value))];
    }

    /// <summary>Those whom it asks for, in its order.</summary>
    public IReadOnlyList<CandidateSummary> Find(IEnumerable<CandidateSummary> all)
    {
        var found = all.Where(Fits);
        return Order switch
        {
            CandidateOrder.Newest => [.. found.OrderByDescending(c => c.ReceivedAt)],
            CandidateOrder.Name => [.. found.OrderBy(c => c.Name, StringComparer.Create(ReaderLanguage.Culture, true))],
            CandidateOrder.Status => [.. found.OrderBy(c => c.Status).ThenBy(c => c.ReceivedAt)],
            _ => [.. found.OrderBy(c => c.ReceivedAt)],
        };
    }

    /// <summary>The address of a page of the list, or of what else goes by the same question.</summary>
    public string At(string path)
    {
        (string Name, string Value)[] members =
        [
            (SearchName, Search),
            (StatusName, Status),
            (TrackName, Track?.ToString().ToLowerInvariant() ?? ""),
            (OrderName, Order == default ? "" : Order.ToString().ToLowerInvariant()),
            (PageAsked.Parameter, Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
            (TickName, TicksAll ? "all" : ""),
        ];
        var query = string.Join(
            '&',
            members.Where(m => m.Value.Length > 0).Select(m => $"{m.Name}={Uri.EscapeDataString(m.Value)}")
        );
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private bool Fits(CandidateSummary candidate) =>
        (Search.Length == 0 || Has(candidate.Name) || Has(candidate.Email) || Has(candidate.Team ?? ""))
        && (Track is not { } track || candidate.Track == track)
        && (
            Status.Length == 0
            || (Status == Open ? !candidate.Status.IsFinal : CandidateList.WordOf(candidate.Status) == Status)
        );

    /// <summary>Whatever the case and the accents.</summary>
    private bool Has(string text) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text,
            Search,
            CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
        ) >= 0;
}

/// <summary>In which order candidates are listed.</summary>
public enum CandidateOrder
{
    Received,
    Newest,
    Name,
    Status,
}

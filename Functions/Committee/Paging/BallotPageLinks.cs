using System.Globalization;

namespace Recruitment.Committee.Paging;

/// <summary>The pages of a ballot as they are shown: where the voter is, and where something is missing.</summary>
public sealed record BallotPageLinks
{
    /// <summary>Pages with something missing that are named at most; the others follow when these are done.</summary>
    private const int MaxNamed = 10;

    public required int Page { get; init; }
    public required int Count { get; init; }

    /// <summary>Candidates of whom everything was said.</summary>
    public required int Answered { get; init; }

    /// <summary>Candidates in all; those who withdrew are left out where a page was saved without them.</summary>
    public required int Asked { get; init; }

    /// <summary>The first pages with something missing.</summary>
    public required IReadOnlyList<OpenPage> Open { get; init; }

    /// <summary>How many pages have something missing.</summary>
    public required int OpenCount { get; init; }

    public required string Here { get; init; }
    public string? Previous { get; init; }
    public string? Next { get; init; }

    /// <summary>Nothing is missing but on this page.</summary>
    public bool IsLastOpen => OpenCount == 0 || (OpenCount == 1 && Open[0].Page == Page);

    public int NotNamed => OpenCount - Open.Count;

    public static string To(string ballot, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{ballot}?{BallotPages.PageParameter}={page}");

    public static BallotPageLinks Of(BallotView view, BallotPart part, string address)
    {
        var paging = part.Paging;
        var saved = part.Progress.Pages;
        var open = Enumerable
            .Range(1, paging.Count)
            .Select(page => new OpenPage(
                page,
                part.Progress.MissingOn(page, paging, view.Vote).Count,
                To(address, page)
            ))
            .Where(page => page.Missing > 0)
            .ToList();
        var away = saved.Sum(p => paging.On(p.Key).Count - p.Value.Answered - p.Value.Missing.Count);
        var asked = paging.Ballot.Candidates.Count - away;
        return new BallotPageLinks
        {
            Page = part.Page,
            Count = paging.Count,
            Answered = asked - open.Sum(page => page.Missing),
            Asked = asked,
            Open = [.. open.Take(MaxNamed)],
            OpenCount = open.Count,
            Here = To(address, part.Page),
            Previous = part.Page > 1 ? To(address, part.Page - 1) : null,
            Next = part.Page < paging.Count ? To(address, part.Page + 1) : null,
        };
    }
}

/// <summary>A page of a ballot on which something is missing.</summary>
/// <param name="Missing">Candidates of whom something is still to be said.</param>
public sealed record OpenPage(int Page, int Missing, string Address);

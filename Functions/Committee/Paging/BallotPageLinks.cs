using System.Globalization;

namespace Recruitment.Committee.Paging;

/// <summary>The pages of a ballot as they are shown: where the voter is, and where something is missing.</summary>
public sealed record BallotPageLinks
{
    /// <summary>The button that saves what is filled in and goes elsewhere: the number of a page, or <see cref="Later"/>.</summary>
    public const string GoField = "go";

    /// <summary>What is filled in is saved, to go on another time.</summary>
    public const string Later = "later";

    /// <summary>Pages with something missing that are named at most; the others follow when these are done.</summary>
    private const int MaxNamed = 10;

    public required int Page { get; init; }
    public required int Count { get; init; }

    /// <summary>Each page is one candidate.</summary>
    public required bool OneAtATime { get; init; }

    /// <summary>Candidates of whom everything was said.</summary>
    public required int Answered { get; init; }

    /// <summary>Candidates in all; those who withdrew are left out where a page was saved without them.</summary>
    public required int Asked { get; init; }

    /// <summary>Every page, in order.</summary>
    public required IReadOnlyList<PageStanding> All { get; init; }

    /// <summary>Nothing is missing but on this page.</summary>
    public required bool IsLastOpen { get; init; }

    /// <summary>Something was filled in after the answer was recorded, and is not in it yet.</summary>
    public required bool HasUnrecorded { get; init; }

    public required string Here { get; init; }
    public string? PreviousAddress => Page > 1 ? To(Address, Page - 1) : null;
    public string? NextAddress => Page < Count ? To(Address, Page + 1) : null;

    /// <summary>The nearest page before this one about which the voter is asked.</summary>
    public int? Previous => All.Where(page => page.Number < Page && page.IsAsked).Select(Number).LastOrDefault();

    /// <summary>The nearest page after this one about which the voter is asked.</summary>
    public int? Next => All.Where(page => page.Number > Page && page.IsAsked).Select(Number).FirstOrDefault();

    /// <summary>The first pages with something missing.</summary>
    public IEnumerable<PageStanding> Open => All.Where(page => page.Missing > 0).Take(MaxNamed);

    public int NotNamed => Math.Max(0, All.Count(page => page.Missing > 0) - MaxNamed);

    /// <summary>The address of the ballot, without the host.</summary>
    private string Address { get; init; } = "";

    public static string To(string ballot, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{ballot}?{BallotPages.PageParameter}={page}");

    public static BallotPageLinks Of(BallotView view, BallotPart part, string address)
    {
        var all = Enumerable.Range(1, part.Paging.Count).Select(page => StandingOf(page, view, part)).ToList();
        var asked = all.Sum(page => page.Asked);
        return new BallotPageLinks
        {
            Page = part.Page,
            Count = part.Paging.Count,
            OneAtATime = part.Paging.Size == 1,
            Answered = asked - all.Sum(page => page.Missing),
            Asked = asked,
            All = all,
            IsLastOpen = part.NextOpen is not { } next || next == part.Page,
            HasUnrecorded = view.Vote is not null && part.Progress.Pages.Count > 0,
            Here = To(address, part.Page),
            Address = address,
        };
    }

    public string AddressOf(PageStanding page) => To(Address, page.Number);

    private static PageStanding StandingOf(int page, BallotView view, BallotPart part)
    {
        var on = part.Paging.On(page).Where(candidate => view.Ballot.Asks(view.Voter, candidate)).ToHashSet();
        var missing = part.Progress.MissingOn(page, part.Paging, view.Vote).Count(on.Contains);
        return part.Progress.Pages.TryGetValue(page, out var saved)
            ? new PageStanding(page, Math.Min(on.Count, saved.Answered + missing), missing, on.Count > 0)
            : new PageStanding(page, on.Count, missing, on.Count > 0);
    }

    private static int? Number(PageStanding page) => page.Number;
}

/// <summary>How a voter stands with a page of a ballot.</summary>
/// <param name="Asked">Candidates on it who are asked about, as far as is known.</param>
/// <param name="Missing">Candidates of whom something is still to be said.</param>
/// <param name="IsAsked">The voter is asked about anybody on it.</param>
public sealed record PageStanding(int Number, int Asked, int Missing, bool IsAsked);

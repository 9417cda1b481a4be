using Recruitment.Records;

namespace Recruitment.Committee.Paging;

/// <summary>How far a voter is with the pages of a ballot: what was saved and not yet cast. Ids and numbers only.</summary>
public sealed record BallotProgress
{
    public static BallotProgress None { get; } = new();

    /// <summary>The pages that were saved, by number.</summary>
    public IReadOnlyDictionary<int, PageProgress> Pages { get; init; } = new Dictionary<int, PageProgress>();

    /// <summary>
    /// Candidates on a page of whom something is still to be said: all of them while the page was not saved, unless
    /// they are in the vote that was <paramref name="recorded"/>.
    /// </summary>
    public IReadOnlyList<CandidateId> MissingOn(int page, BallotPaging paging, Vote? recorded) =>
        Pages.TryGetValue(page, out var saved) ? saved.Missing
        : recorded is null ? paging.On(page)
        : [];

    public BallotProgress With(int page, PageProgress progress) =>
        this with
        {
            Pages = new Dictionary<int, PageProgress>(Pages) { [page] = progress },
        };
}

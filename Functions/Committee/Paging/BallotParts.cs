using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Committee.Paging;

/// <summary>Shows ballots about many candidates in pages, and makes one vote of the pages that a voter saved.</summary>
public sealed class BallotParts(
    BallotDraftRecords drafts,
    BallotRecords ballots,
    BallotForms forms,
    CandidateRecords candidates
)
{
    /// <param name="recorded">The voter's recorded vote.</param>
    /// <returns>Null when the ballot asks about all its candidates at once.</returns>
    public async Task<BallotPart?> FindAsync(
        Ballot ballot,
        ProcedureDefinition definition,
        PersonId voter,
        BallotPlace place,
        Vote? recorded,
        CancellationToken cancellationToken
    )
    {
        if (PagingOf(ballot, definition, place) is not { } paging)
        {
            return null;
        }

        var progress = await drafts.ProgressAsync(ballot, voter, cancellationToken);
        var number = place.Page ?? await OpenAfterAsync(0, paging, voter, progress, recorded, cancellationToken) ?? 1;
        var shown = paging.Nearest(number);
        return new BallotPart
        {
            Paging = paging,
            Page = shown,
            Draft = await drafts.FindAsync(ballot, voter, shown, cancellationToken),
            NextOpen = await OpenAfterAsync(shown, paging, voter, progress, recorded, cancellationToken),
            Progress = progress,
        };
    }

    /// <summary>Saves what was filled in on the page, complete or not.</summary>
    /// <returns>
    /// The page as it was saved, and the next on which something is missing: null when every candidate is answered.
    /// </returns>
    public async Task<(BallotPart Saved, int? Next)> SaveAsync(
        BallotView view,
        BallotPart part,
        Vote filledIn,
        CancellationToken cancellationToken
    )
    {
        var missing = filledIn.Candidates.Where(said => !IsAnswered(said, view)).ToList();
        var progress = await drafts.SaveAsync(
            view.Ballot,
            part.Page,
            filledIn,
            new PageProgress(filledIn.Candidates.Count - missing.Count, [.. missing.Select(said => said.Candidate)]),
            cancellationToken
        );
        var next = await OpenAfterAsync(
            part.Page,
            part.Paging,
            view.Voter,
            progress,
            await RecordedAsync(view, cancellationToken),
            cancellationToken
        );
        return (part with { Draft = filledIn, Progress = progress, NextOpen = next }, next);
    }

    /// <summary>
    /// Keeps what was filled in on the page for who goes elsewhere. False when that is nothing, or no more than is recorded.
    /// </summary>
    public async Task<bool> KeepAsync(
        BallotView view,
        BallotPart part,
        Vote filledIn,
        CancellationToken cancellationToken
    )
    {
        var isNew = filledIn.Candidates.Any(said => Differs(said, (part.Draft ?? view.Vote)?.Of(said.Candidate)));
        if (isNew)
        {
            await SaveAsync(view, part, filledIn, cancellationToken);
        }

        return isNew;
    }

    private static bool Differs(CandidateVote said, CandidateVote? before)
    {
        var scores = before?.Scores ?? new Dictionary<string, int>();
        return said.Choice != before?.Choice
            || said.Rank != before?.Rank
            || said.Reason != before?.Reason
            || !(said.Scores ?? new Dictionary<string, int>())
                .OrderBy(s => s.Key)
                .SequenceEqual(scores.OrderBy(s => s.Key));
    }

    /// <summary>
    /// The vote that the saved pages make together; what was recorded before stands where no page was saved anew. The
    /// pages are read first: when the same form was posted twice, the other may have cast and erased them meanwhile.
    /// </summary>
    public async Task<Vote> WholeAsync(BallotView view, CancellationToken cancellationToken)
    {
        var said = new Dictionary<CandidateId, CandidateVote>();
        await foreach (var page in drafts.ListAsync(view.Ballot, view.Voter, cancellationToken))
        {
            foreach (var candidate in page.Candidates.Where(c => IsAnswered(c, view)))
            {
                said[candidate.Candidate] = candidate;
            }
        }

        foreach (var earlier in (await RecordedAsync(view, cancellationToken))?.Candidates ?? [])
        {
            said.TryAdd(earlier.Candidate, earlier);
        }

        return new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Candidates =
            [
                .. view
                    .Ballot.Candidates.Where(said.ContainsKey)
                    .Where(c => view.Ballot.Asks(view.Voter, c))
                    .Select(c => said[c]),
            ],
        };
    }

    /// <summary>The answer was cast: what was saved of it is in the vote, or was replaced by it.</summary>
    public Task EraseAsync(BallotView view, CancellationToken cancellationToken) =>
        forms.Get(view.Ballot.Form) is IPagedBallotForm
            ? drafts.EraseAsync(view.Ballot.Procedure, view.Ballot.Id, view.Voter, cancellationToken)
            : Task.CompletedTask;

    private Task<Vote?> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        ballots.FindVoteAsync(view.Ballot.Procedure, view.Ballot.Id, view.Voter, cancellationToken);

    private BallotPaging? PagingOf(Ballot ballot, ProcedureDefinition definition, BallotPlace place)
    {
        if (forms.Get(ballot.Form) is not IPagedBallotForm paged)
        {
            return null;
        }

        var stage = definition.Stages.First(s => s.Id == ballot.Stage);
        var paging = new BallotPaging(ballot, paged.PageSize(definition, stage));
        var oneByOne = paged.OneAtATime && ballot is { OneAtATime: true, ClosedAt: null };
        var shown = oneByOne && (!place.AtOnce || paging.Count > 1) ? paging with { Size = 1 } : paging;
        return shown.Count > 1 ? shown : null;
    }

    private bool IsAnswered(CandidateVote said, BallotView view) =>
        forms.Get(view.Ballot.Form) is IPagedBallotForm paged && paged.IsAnswered(said, view.Definition, view.Stage);

    /// <summary>
    /// The first page after <paramref name="page"/>, and then from the start up to and with it, on which something is
    /// missing. Candidates are looked up only until one is found who is still in the procedure: nothing has to be said
    /// of the others.
    /// </summary>
    private async Task<int?> OpenAfterAsync(
        int page,
        BallotPaging paging,
        PersonId voter,
        BallotProgress progress,
        Vote? recorded,
        CancellationToken cancellationToken
    )
    {
        for (var turn = 0; turn < paging.Count; turn++)
        {
            var next = ((page + turn) % paging.Count) + 1;
            var missing = progress.MissingOn(next, paging, recorded);
            foreach (var id in missing.Where(candidate => paging.Ballot.Asks(voter, candidate)))
            {
                var candidate = await candidates.FindAsync(paging.Ballot.Procedure, id, cancellationToken);
                if (candidate is { Status: not CandidateStatus.Withdrawn })
                {
                    return next;
                }
            }
        }

        return null;
    }
}

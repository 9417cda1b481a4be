using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Committee.Choices;

/// <summary>
/// Asks who goes on, beside the proposal that the scores make. The vote: <see cref="CandidateVote.Choice"/> is
/// <see cref="Choice.Chosen"/> of who does; or <see cref="Vote.Choice"/> is <see cref="Choice.Nobody"/>, with the
/// reason.
/// </summary>
public abstract class ChoiceForm(ChoiceProposals proposals) : IBallotForm
{
    /// <summary>
    /// Candidates whom the form shows at most, those with the highest averages; nobody is chosen without being shown.
    /// More than can ever be chosen (<see cref="StageDefinition.MaximumShortlist"/>), and no more than somebody reads.
    /// </summary>
    internal const int MaxShown = 60;

    /// <summary>Candidates whose application is on the page; that of another is shown when it is asked for.</summary>
    internal const int MaxInFull = 20;

    /// <summary>The same where there are more than that: then the page is long as it is.</summary>
    internal const int MaxInFullOfMany = 10;

    public string Name => GetType().Name;

    public abstract string Title { get; }

    /// <summary>Candidates at most whom a voter can choose.</summary>
    protected abstract int MaximumOf(StageDefinition stage);

    protected abstract ChoiceWords WordsFor(int maximum);

    /// <summary>Names stay hidden until it is decided.</summary>
    protected virtual bool IsNameBlind(BallotView view) => false;

    public virtual bool PassesOver => false;

    public virtual string? TieRule(BallotView view) => null;

    public virtual string? Consequence(BallotView view, Vote vote) => null;

    public async Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<ChoiceFields>(await ModelAsync(view, cancellationToken));

    public async Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<RecordedChoice>(await ModelAsync(view, cancellationToken));

    public async Task<BallotReading> ReadAsync(
        IFormCollection fields,
        BallotView view,
        CancellationToken cancellationToken
    )
    {
        var proposal = await ProposeAsync(view, cancellationToken);
        var shown = Shown(view, proposal);
        var form = ChoiceFieldValues.Read(fields, [.. shown.Select(candidate => candidate.Id)], proposal.Candidates);
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Choice = form.Choice == Choice.Nobody ? Choice.Nobody : null,
            Reason = form.Reason,
            Candidates =
            [
                .. view
                    .Candidates.Where(candidate => form.Chosen.Contains(candidate.Id))
                    .Select(candidate => new CandidateVote { Candidate = candidate.Id, Choice = Choice.Chosen }),
            ],
        };
        return new BallotReading(vote, [.. form.Faults(MaximumOf(view.Stage), shown.FirstOrDefault()?.Id)])
        {
            Opens = form.Opens,
        };
    }

    private async Task<ChoiceFormModel> ModelAsync(BallotView view, CancellationToken cancellationToken)
    {
        var proposal = await ProposeAsync(view, cancellationToken);
        var shown = Shown(view, proposal);
        var nobody = view.Vote?.Choice == Choice.Nobody;
        var inFull = shown.Count > MaxInFull ? MaxInFullOfMany : MaxInFull;
        return new ChoiceFormModel
        {
            Words = WordsFor(MaximumOf(view.Stage)),
            NameBlind = IsNameBlind(view),
            Choice =
                nobody ? Choice.Nobody
                : view.Vote?.Candidates.Count > 0 ? Choice.Own
                : null,
            Reason = view.Vote?.Reason,
            Proposed =
            [
                .. shown.Where(c => proposal.Candidates.Contains(c.Id)).Select(c => LabelOf(view, c, proposal)),
            ],
            AtTheBorder =
            [
                .. shown.Where(c => proposal.AtTheBorder.Contains(c.Id)).Select(c => LabelOf(view, c, proposal)),
            ],
            NotShown = view.Candidates.Count - shown.Count,
            Candidates =
            [
                .. shown.Select(
                    (candidate, place) =>
                        CandidateOf(view, candidate, proposal, place < inFull || view.Opens == candidate.Id)
                ),
            ],
        };
    }

    private Task<ChoiceProposal> ProposeAsync(BallotView view, CancellationToken cancellationToken) =>
        proposals.MakeAsync(
            view.Ballot,
            view.Definition,
            view.Candidates.Select(candidate => candidate.Id),
            MaximumOf(view.Stage),
            cancellationToken
        );

    /// <summary>By average, highest first.</summary>
    private static IReadOnlyList<Candidate> Shown(BallotView view, ChoiceProposal proposal)
    {
        var candidates = view.Candidates.ToDictionary(candidate => candidate.Id);
        return
        [
            .. proposal
                .Averages.Order(view.Candidates.Select(candidate => candidate.Id))
                .Take(MaxShown)
                .Select(candidate => candidates[candidate]),
        ];
    }

    private string LabelOf(BallotView view, Candidate candidate, ChoiceProposal proposal) =>
        CandidateLabels.Of(proposal.ScoreBallot, candidate, IsNameBlind(view));

    private ChoiceFormCandidate CandidateOf(BallotView view, Candidate candidate, ChoiceProposal proposal, bool inFull)
    {
        var score = proposal.Averages.Find(candidate.Id);
        return new ChoiceFormCandidate(
            candidate.Id,
            LabelOf(view, candidate, proposal),
            score,
            [.. view.Definition.Vacancy.Criteria.Where(c => score?.Falls.Contains(c.Id) == true).Select(c => c.Text)]
        )
        {
            Proposed = proposal.Candidates.Contains(candidate.Id),
            Chosen = view.Said(candidate.Id) is not null,
            Application = inFull ? ReadableApplication.Of(view, candidate, IsNameBlind(view)) : null,
            IsOpened = view.Opens == candidate.Id,
            Sum = inFull ? AverageSum.Of(score, view.Definition.CriteriaIn(view.Stage)) : null,
            Remarks = inFull ? Remark.About(candidate.Id, proposal.Votes, view.Definition.People) : [],
        };
    }
}

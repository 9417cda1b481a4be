using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee.Scores;
using Recruitment.Definition;

namespace Recruitment.Committee.Choices;

/// <summary>
/// Asks who goes on, with the proposal that the scores make filled in. The vote: <see cref="CandidateVote.Choice"/> is
/// <see cref="Choice.Chosen"/> of who does; or <see cref="Vote.Choice"/> is <see cref="Choice.Nobody"/>, with the
/// reason.
/// </summary>
public abstract class ChoiceForm(ChoiceProposals proposals) : IBallotForm
{
    /// <summary>
    /// Candidates whom the form shows at most, those with the highest averages; nobody is chosen without being shown.
    /// More than can ever be chosen (<see cref="StageDefinition.MaximumShortlist"/>), and no more than somebody reads.
    /// </summary>
    internal const int MaxShown = 100;

    internal const string ChosenField = "chosen";
    internal const string NobodyField = "nobody";
    internal const string ReasonFieldName = "reason";

    public string Name => GetType().Name;

    public abstract string Title { get; }

    /// <summary>Candidates at most whom a voter can choose.</summary>
    protected abstract int MaximumOf(StageDefinition stage);

    protected abstract ChoiceWords WordsFor(int maximum);

    /// <summary>Names stay hidden until it is decided.</summary>
    protected virtual bool IsNameBlind(BallotView view) => false;

    public virtual bool PassesOver => false;

    public virtual string? TieRule(BallotView view) => null;

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
        var chosen = fields[ChosenField].ToHashSet();
        var shown = Shown(view, await ProposeAsync(view, cancellationToken)).ToHashSet();
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Choice = fields.ContainsKey(NobodyField) ? Choice.Nobody : null,
            Reason = ReasonField.Read(fields, ReasonFieldName),
            Candidates =
            [
                .. view
                    .Candidates.Where(c => shown.Contains(c) && chosen.Contains(c.Id.Value))
                    .Select(candidate => new CandidateVote { Candidate = candidate.Id, Choice = Choice.Chosen }),
            ],
        };
        return new BallotReading(vote, [.. Faults(vote, MaximumOf(view.Stage))]);
    }

    private static IEnumerable<string> Faults(Vote vote, int maximum)
    {
        var texts = ChoiceTexts.Resources;
        var nobody = vote.Choice == Choice.Nobody;
        if (vote.Candidates.Count > maximum)
        {
            yield return texts.With("TooManyChosen", vote.Candidates.Count, maximum);
        }

        if (nobody && vote.Candidates.Count > 0)
        {
            yield return texts["ChosenAndNobody"];
        }
        else if (!nobody && vote.Candidates.Count == 0)
        {
            yield return texts["NobodyChosen"];
        }

        if (nobody && vote.Reason is null)
        {
            yield return texts["MissingReason"];
        }

        if (vote.Reason?.Length > ReasonField.Longest)
        {
            yield return texts.With("ReasonTooLong", ReasonField.Longest);
        }
    }

    private async Task<ChoiceFormModel> ModelAsync(BallotView view, CancellationToken cancellationToken)
    {
        var proposal = await ProposeAsync(view, cancellationToken);
        var shown = Shown(view, proposal);
        return new ChoiceFormModel
        {
            Words = WordsFor(MaximumOf(view.Stage)),
            Criteria = view.Definition.CriteriaIn(view.Stage),
            NameBlind = IsNameBlind(view),
            Nobody = view.Vote?.Choice == Choice.Nobody,
            Reason = view.Vote?.Reason,
            AtTheBorder =
            [
                .. shown.Where(c => proposal.AtTheBorder.Contains(c.Id)).Select(c => LabelOf(view, c, proposal)),
            ],
            NotShown = view.Candidates.Count - shown.Count,
            Candidates = [.. shown.Select(candidate => CandidateOf(view, candidate, proposal))],
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

    private ChoiceFormCandidate CandidateOf(BallotView view, Candidate candidate, ChoiceProposal proposal)
    {
        var score = proposal.Averages.Find(candidate.Id);
        var proposed = proposal.Candidates.Contains(candidate.Id);
        return new ChoiceFormCandidate(
            candidate.Id,
            LabelOf(view, candidate, proposal),
            score,
            [.. view.Definition.Vacancy.Criteria.Where(c => score?.Falls.Contains(c.Id) == true).Select(c => c.Text)],
            proposed,
            view.Vote is { } vote ? vote.Candidates.Any(c => c.Candidate == candidate.Id) : proposed
        );
    }
}

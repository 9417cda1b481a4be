using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Records;
using Recruitment.Recruiter.Dashboard;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Ballots;

/// <summary>
/// Reads what people were asked and answered. Scores are told together and remarks without a name: who scored what stays
/// between the voters. Other answers stand under the name of who gave them, as in the dossier.
/// </summary>
public sealed class BallotResults(
    BallotRecords ballots,
    BallotForms forms,
    CandidateRecords candidates,
    TimeProvider clock
)
{
    public async Task<BallotsModel> ListAsync(ProcedurePlace place, CancellationToken cancellationToken)
    {
        var cast = await ballots.CastAsync(place.Id, cancellationToken);
        var names = new ProcedureNames(place.Mine.Definition, []);
        return new BallotsModel(
            place,
            [
                .. (await ballots.ListAsync(place.Id, cancellationToken)).Select(ballot => new ListedBallot(
                    ballot.Id,
                    names.StageOf(ballot.Stage),
                    ballot.OpenedAt,
                    DashboardBallot.Of(ballot, forms, place.Mine.Definition, cast)
                )),
            ]
        );
    }

    /// <summary>Null while it is open, and when there is no such ballot.</summary>
    public async Task<BallotResultModel?> FindAsync(
        ProcedurePlace place,
        string id,
        CancellationToken cancellationToken
    )
    {
        var definition = place.Mine.Definition;
        var all = await ballots.ListAsync(place.Id, cancellationToken);
        if (all.FirstOrDefault(one => one.Id == id) is not { ClosedAt: { } closedAt } ballot)
        {
            return null;
        }

        var names = new ProcedureNames(definition, await candidates.SummariesAsync(place.Id, cancellationToken));
        var votes = await ballots.VotesAsync(place.Id, id, cancellationToken);
        var model = new BallotResultModel(place, forms.Get(ballot.Form).Title, names.StageOf(ballot.Stage), closedAt)
        {
            Silent =
            [
                .. ballot
                    .Voters.Where(voter => votes.All(vote => vote.Voter != voter))
                    .Select(one => names.Of(one.Value)),
            ],
            RuledBecause = ballot.Ruling?.Reason,
        };
        var stage = definition.Stages.First(one => one.Id == ballot.Stage);
        var isScored = votes.SelectMany(vote => vote.Candidates).Any(said => said.Scores is { Count: > 0 });
        return isScored
            ? model with
            {
                Criteria = definition.CriteriaIn(stage),
                Scored = Scored(votes, definition.CriteriaIn(stage), names),
            }
            : model with
            {
                Answers = await AnswersAsync(ballot, stage, votes, definition, names, cancellationToken),
            };
    }

    private static IReadOnlyList<ScoredCandidate> Scored(
        IReadOnlyList<Vote> votes,
        IReadOnlyList<Criterion> criteria,
        ProcedureNames names
    )
    {
        var together = ScoreAverages.Of(votes, criteria);
        var apart = votes.Select(vote => ScoreAverages.Of([vote], criteria)).ToList();
        return
        [
            .. from said in votes.SelectMany(vote => vote.Candidates)
            group said by said.Candidate into one
            let score = together.Find(one.Key)
            where score is not null
            let each = apart.Select(own => own.Find(one.Key)?.Weighted).OfType<decimal>().ToList()
            orderby score.Weighted descending, names.Of(one.Key.Value)
            select new ScoredCandidate(
                names.Of(one.Key.Value),
                [.. criteria.Select(criterion => score.On(criterion.Id))],
                score.Weighted,
                each.Min(),
                each.Max(),
                [.. one.Select(said => said.Reason).OfType<string>().Order(StringComparer.Ordinal)]
            ),
        ];
    }

    /// <summary>Each as its own form words it, with no link of whoever voted.</summary>
    private async Task<IReadOnlyList<GivenAnswer>> AnswersAsync(
        Ballot ballot,
        StageDefinition stage,
        IReadOnlyList<Vote> votes,
        ProcedureDefinition definition,
        ProcedureNames names,
        CancellationToken cancellationToken
    )
    {
        var said = votes.SelectMany(vote => vote.Candidates).Select(one => one.Candidate).ToHashSet();
        var shown = new List<Candidate>();
        foreach (var id in ballot.Candidates.Where(said.Contains))
        {
            if (await candidates.FindAsync(ballot.Procedure, id, cancellationToken) is { } candidate)
            {
                shown.Add(candidate);
            }
        }

        var answers = new List<GivenAnswer>();
        foreach (var vote in votes)
        {
            var view = new BallotView
            {
                Ballot = ballot,
                Definition = definition,
                Stage = stage,
                Voter = vote.Voter,
                Now = clock.GetUtcNow(),
                Candidates = [.. shown.Where(candidate => ballot.Asks(vote.Voter, candidate.Id))],
                CvLinks = new Dictionary<CandidateId, Uri>(),
                Vote = vote,
                Others = [.. votes.Where(other => other != vote)],
            };
            var body = await forms.Get(ballot.Form).RecordedAsync(view, cancellationToken);
            answers.Add(new GivenAnswer(names.Of(vote.Voter.Value), vote.CastAt, body));
        }

        return answers;
    }
}

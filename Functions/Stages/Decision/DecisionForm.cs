using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// Asks each board member to follow the recommendation or to deviate with a reason, and to weigh the advice of the
/// participation council. <see cref="DecisionReader"/> says what the vote holds.
/// </summary>
public sealed class DecisionForm(
    Recommendations recommendations,
    InterviewScores interviews,
    CouncilAdvices advices,
    CandidateRecords candidates,
    RecordStore records
) : IBallotForm
{
    public string Name => nameof(DecisionForm);

    public string Title => DecisionTexts.Resources["Title"];

    public async Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<DecisionFields>(await ModelAsync(view, cancellationToken));

    public async Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<RecordedDecision>(await ModelAsync(view, cancellationToken));

    /// <summary>The first of the board decides, who chairs it (<see cref="DecisionRules"/>).</summary>
    public string? TieRule(BallotView view) =>
        view.Ballot.Voters is [var chair, _, ..] && view.Definition.People.Find(chair) is { } person
            ? DecisionTexts.Resources.With("TieRule", person.Name)
            : null;

    public async Task<BallotReading> ReadAsync(
        IFormCollection fields,
        BallotView view,
        CancellationToken cancellationToken
    )
    {
        var model = await ModelAsync(view, cancellationToken);
        var vote = DecisionReader.Read(fields, view, model);
        return new BallotReading(vote, [.. DecisionReader.Faults(vote, model, view.Now)]);
    }

    private async Task<DecisionFormModel> ModelAsync(BallotView view, CancellationToken cancellationToken)
    {
        var procedure = view.Ballot.Procedure;
        var recommendation = await recommendations.FindAsync(procedure, view.Definition, cancellationToken);
        var interviewed = await interviews.FindAsync(procedure, view.Definition, cancellationToken);
        var ranking = Ranking(recommendation, view);
        var given = await advices.OfAsync(procedure, ranking.Select(result => result.Candidate), cancellationToken);
        var deviation = await records.FindAsync<Deviation>(RecordPaths.Deviation(procedure), cancellationToken);
        return new DecisionFormModel
        {
            CommitteeVotes = recommendation?.Voters ?? 0,
            IsFinal = deviation is not null && recommendation?.Round > deviation.Round,
            AsksCouncil = view.Definition.Stages.Any(stage => stage.Kind == StageKind.Advice),
            Positions = view.Definition.Vacancy.Positions,
            Declined =
            [
                .. (await candidates.ListAsync(procedure, cancellationToken))
                    .Where(candidate => candidate.Status == CandidateStatus.Declined)
                    .Select(candidate => candidate.Name),
            ],
            FirstOnly = view.Vote?.FirstOnly,
            Choice = view.Vote?.Choice,
            Reason = view.Vote?.Reason,
            Prefers = view.Vote is null ? null : DecisionRules.Preferred(view.Vote),
            Condition = view.Vote?.Candidates.FirstOrDefault()?.Choice,
            ConsultedOn = view.Vote?.Day,
            Candidates =
            [
                .. ranking.Select(result => new DecisionFormCandidate(
                    view.Candidates.First(candidate => candidate.Id == result.Candidate),
                    view.CvLinks.GetValueOrDefault(result.Candidate),
                    result,
                    Remark.About(result.Candidate, interviewed.Votes, view.Definition.People)
                )
                {
                    Interviews = interviewed.StandingOf(result.Candidate),
                    Answers = Answer.Of(view.Candidates.First(c => c.Id == result.Candidate), view.Definition),
                    Advice = given.GetValueOrDefault(result.Candidate),
                }),
            ],
        };
    }

    /// <summary>The recommended candidates who are still on the ballot, in order.</summary>
    private static IReadOnlyList<RecommendedCandidate> Ranking(RecommendationRecord? recommendation, BallotView view) =>
        recommendation is null
            ? []
            :
            [
                .. recommendation
                    .Ranking.Where(id => view.Candidates.Any(candidate => candidate.Id == id))
                    .Select(id => recommendation.Candidates.First(c => c.Candidate == id)),
            ];
}

using Microsoft.AspNetCore.Http;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// Asks each board member to follow the recommendation or to deviate with a reason. The vote:
/// <see cref="Vote.Choice"/> is a <see cref="DecisionChoice"/>, with <see cref="Vote.Reason"/>; who is preferred is
/// the one candidate of the vote, with rank 1.
/// </summary>
public sealed class DecisionForm(
    Recommendations recommendations,
    InterviewScores interviews,
    RecordStore records
) : IBallotForm
{
    public string Name => nameof(DecisionForm);

    public string Title => DecisionTexts.Resources["Title"];

    public async Task<BallotBody> FieldsAsync(
        BallotView view,
        CancellationToken cancellationToken
    ) => BallotBody.Of<DecisionFields>(await ModelAsync(view, cancellationToken));

    public async Task<BallotBody> RecordedAsync(
        BallotView view,
        CancellationToken cancellationToken
    ) => BallotBody.Of<RecordedDecision>(await ModelAsync(view, cancellationToken));

    public async Task<BallotReading> ReadAsync(
        IFormCollection fields,
        BallotView view,
        CancellationToken cancellationToken
    )
    {
        var recommendation = await recommendations.FindAsync(
            view.Ballot.Procedure,
            view.Definition,
            cancellationToken
        );
        var vote = Read(fields, view, Ranking(recommendation, view));
        return new BallotReading(vote, [.. Faults(vote)]);
    }

    private static Vote Read(
        IFormCollection fields,
        BallotView view,
        IReadOnlyList<RecommendedCandidate> ranking
    )
    {
        string? posted = fields[DecisionFieldNames.Choice];
        var preferred = DecisionFieldNames.Preferred(posted);
        var isRanked = ranking.Skip(1).Any(candidate => candidate.Candidate == preferred);
        return new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Reason = ReasonField.Read(fields, DecisionFieldNames.Reason),
            Choice = posted switch
            {
                DecisionChoice.Follow or DecisionChoice.Nobody => posted,
                _ when isRanked => DecisionChoice.Prefer,
                _ => null,
            },
            Candidates =
                preferred is { } candidate && isRanked
                    ? [new CandidateVote { Candidate = candidate, Rank = 1 }]
                    : [],
        };
    }

    private static IEnumerable<string> Faults(Vote vote)
    {
        if (vote.Choice is null)
        {
            yield return DecisionTexts.Resources["MissingChoice"];
        }
        else if (vote.Choice != DecisionChoice.Follow && vote.Reason is null)
        {
            yield return DecisionTexts.Resources["MissingReason"];
        }

        if (vote.Reason?.Length > ReasonField.Longest)
        {
            yield return DecisionTexts.Resources.With("ReasonTooLong", ReasonField.Longest);
        }
    }

    private async Task<DecisionFormModel> ModelAsync(
        BallotView view,
        CancellationToken cancellationToken
    )
    {
        var recommendation = await recommendations.FindAsync(
            view.Ballot.Procedure,
            view.Definition,
            cancellationToken
        );
        var interviewed = await interviews.FindAsync(
            view.Ballot.Procedure,
            view.Definition,
            cancellationToken
        );
        var deviation = await records.FindAsync<Deviation>(
            RecordPaths.Deviation(view.Ballot.Procedure),
            cancellationToken
        );
        return new DecisionFormModel
        {
            CommitteeVotes = recommendation?.Voters ?? 0,
            IsFinal = deviation is not null && recommendation?.Round > deviation.Round,
            Choice = view.Vote?.Choice,
            Reason = view.Vote?.Reason,
            Prefers = view.Vote is null ? null : DecisionRules.Preferred(view.Vote),
            Candidates =
            [
                .. Ranking(recommendation, view)
                    .Select(result => new DecisionFormCandidate(
                        view.Candidates.First(candidate => candidate.Id == result.Candidate),
                        view.CvLinks.GetValueOrDefault(result.Candidate),
                        result,
                        Remarks(interviewed.Votes, result)
                    )),
            ],
        };
    }

    /// <summary>The recommended candidates who are still on the ballot, in order.</summary>
    private static IReadOnlyList<RecommendedCandidate> Ranking(
        RecommendationRecord? recommendation,
        BallotView view
    ) =>
        recommendation is null
            ? []
            :
            [
                .. recommendation
                    .Ranking.Where(id => view.Candidates.Any(candidate => candidate.Id == id))
                    .Select(id => recommendation.Candidates.First(c => c.Candidate == id)),
            ];

    private static IReadOnlyList<string> Remarks(
        IReadOnlyList<Vote> scored,
        RecommendedCandidate result
    ) =>
        [
            .. scored
                .SelectMany(vote => vote.Candidates)
                .Where(said => said.Candidate == result.Candidate)
                .Select(said => said.Reason)
                .OfType<string>(),
        ];
}

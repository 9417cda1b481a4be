using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Committee;
using Recruitment.Committee.PerCandidate;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Advice;

/// <summary>
/// Asks the council of each candidate what it advises. The vote: per candidate <see cref="CandidateVote.Choice"/> (an
/// <see cref="AdviceChoice"/>) and, as <see cref="CandidateVote.Reason"/>, its conditions or reasons.
/// </summary>
public sealed class AdviceForm(Recommendations recommendations) : IBallotForm
{
    public string Name => nameof(AdviceForm);

    public string Title => AdviceTexts.Resources["AdviceTitle"];

    public async Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<AdviceFields>(await ModelAsync(view, cancellationToken));

    public async Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<RecordedAdvice>(await ModelAsync(view, cancellationToken));

    public Task<BallotReading> ReadAsync(
        IFormCollection fields,
        BallotView view,
        CancellationToken cancellationToken
    ) => Task.FromResult(QuestionOf(RightOf(view)).Read(fields, view));

    private static CandidateQuestion QuestionOf(CouncilRight right) =>
        new(AdviceTexts.Resources, AdviceChoice.Of(right), "text");

    private static CouncilRight RightOf(BallotView view) =>
        AdviceStage.PlanOf(view.Definition).RightOn(DutchTime.DayOf(view.Ballot.OpenedAt));

    private async Task<AdviceFormModel> ModelAsync(BallotView view, CancellationToken cancellationToken)
    {
        var recommendation = await recommendations.FindAsync(view.Ballot.Procedure, view.Definition, cancellationToken);
        IReadOnlyList<CandidateId> ranking = recommendation?.Ranking ?? [];
        var right = RightOf(view);
        return new AdviceFormModel
        {
            Vacancy = view.Definition.Vacancy,
            Right = right,
            RightSentence = AdviceTexts.Right(view.Definition, right),
            CommitteeVotes = recommendation?.Voters ?? 0,
            Candidates =
            [
                .. view
                    .Candidates.OrderBy(c => ranking.TakeWhile(id => id != c.Id).Count())
                    .Select(c => new AdviceFormCandidate(
                        QuestionOf(right).EntryOf(view, c),
                        recommendation?.Candidates.FirstOrDefault(r => r.Candidate == c.Id)
                    )),
            ],
        };
    }
}

/// <summary>The request to the council, with the form that answers it.</summary>
public sealed record AdviceFormModel
{
    public required Vacancy Vacancy { get; init; }

    public required CouncilRight Right { get; init; }

    /// <summary>Which right the council has, and where it is written (WMS art. 7a).</summary>
    public required string RightSentence { get; init; }

    /// <summary>Members of the committee who voted.</summary>
    public required int CommitteeVotes { get; init; }

    /// <summary>In the order of the recommendation.</summary>
    public required IReadOnlyList<AdviceFormCandidate> Candidates { get; init; }

    public bool IsConsent => Right == CouncilRight.Consent;
}

/// <summary>Somebody whom the board intends to appoint, as the council sees them.</summary>
/// <param name="Entry">The candidate, and what the council answered.</param>
/// <param name="Result">How the candidate came out of the recommendation.</param>
public sealed record AdviceFormCandidate(CandidateEntry Entry, RecommendedCandidate? Result)
{
    /// <summary>The answer in words.</summary>
    public string VerdictIn(CouncilRight right) =>
        CouncilAdviceTexts.Of(AdviceChoice.Verdict(Entry.Choice) ?? CouncilVerdict.Silent, right);
}

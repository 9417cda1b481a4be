using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Ties;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>
/// The committee recommends: each member says who is appointable and in which order, and the votes together make the
/// recommendation. Candidates with equally many points come on a second ballot. Members and the recruiter get the
/// result. A committee that is divided on everybody is asked to talk, and then recommends again: only a majority finds
/// nobody appointable.
/// </summary>
public static class RecommendationOrchestration
{
    public const string Question = "recommendation";

    /// <summary>Who can be recommended: in a second round also who was in the first.</summary>
    internal static CandidateSelection Candidates { get; } =
        new() { Statuses = [CandidateStatus.Shortlisted, CandidateStatus.Recommended] };

    internal static CandidateSelection Recommended { get; } = new() { Statuses = [CandidateStatus.Recommended] };

    [Function(nameof(RecommendationOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var seats = await context.SeatsAsync(call);
        var ballot = new BallotCall
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = call.Ballot(Question),
            Form = nameof(RecommendationForm),
            Voters = seats.Committee,
            Candidates = Candidates,
            Quorum = Seats.Majority(seats.Committee),
            BreaksTies = context.IsSince(Versions.Fifth),
        };
        var result = await context.VoteAsync(ballot);
        if (!result.HadCandidates)
        {
            return StageResult.NoCandidates;
        }

        if (result.IsWithoutResult)
        {
            return StageResult.Unresolved;
        }

        if (ballot.BreaksTies)
        {
            var tie = await context.CallActivityAsync<Tie>(nameof(FindRankingTieActivity), call, Retries.Default);
            if (!await context.BreakTieAsync(call, seats.Committee, Candidates, tie))
            {
                return StageResult.Unresolved;
            }
        }

        var recommended = await context.CallActivityAsync<int>(
            nameof(TallyRecommendationActivity),
            call,
            Retries.Default
        );
        IReadOnlyList<PersonId> told = [.. seats.Committee, People.RecruiterId];
        if (recommended == 0 && context.IsSince(Versions.Fourth) && await IsDividedAsync(context, call))
        {
            await context.TellAsync(call, nameof(RecommendationDividedMail), told);
            return StageResult.SentBack;
        }

        await context.TellAsync(call, nameof(RecommendationResultMail), told);
        return recommended > 0 ? StageResult.Done : StageResult.NoAppointableCandidate;
    }

    private static Task<bool> IsDividedAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<bool>(nameof(CheckDividedActivity), call, Retries.Default);
}

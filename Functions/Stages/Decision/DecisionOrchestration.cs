using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Decision;

/// <summary>
/// The board decides on the recommendation. A deviation goes back to the committee once, with its
/// reason; after that the board's choice is final. Without a decision the ballot is extended week by week, each time with
/// an escalation; before version 4 the procedure ended without an appointment at last. Where a participation council
/// has a say, it is told of the decision; one that does not follow its advice waits six weeks before the offer.
/// </summary>
public static class DecisionOrchestration
{
    public const string Question = "decision";

    private const int MaxExtensions = 4;
    private const int WorkingDaysInAWeek = 5;
    private static readonly TimeSpan Reminded = TimeSpan.FromDays(7);

    [Function(nameof(DecisionOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var seats = await context.SeatsAsync(call);
        var ballot = new BallotCall
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = call.Ballot(Question),
            Form = nameof(DecisionForm),
            Voters = seats.Board,
            Candidates = new() { Statuses = [CandidateStatus.Recommended] },
            Quorum = Seats.Majority(seats.Board),
            MaxExtensions = MaxExtensions,
            ExtensionDays = WorkingDaysInAWeek,
        };
        var decided = await context.VoteAsync(ballot);
        if (decided.IsWithoutResult)
        {
            return StageResult.Unresolved;
        }

        var result = await context.CallActivityAsync<StageResult>(nameof(ApplyDecisionActivity), call, Retries.Default);
        if (result == StageResult.SentBack)
        {
            await context.TellAsync(call, nameof(DeviationMail), seats.Committee);
        }

        if (result == StageResult.NoAppointableCandidate && !decided.QuorumReached)
        {
            await context.TellAsync(call, nameof(NoDecisionMail), People.RecruiterId);
        }

        // A procedure that was started before councils took part has recorded no council here, so it goes on as it was.
        if (seats.Council.Count > 0 && result is StageResult.Done or StageResult.NoAppointableCandidate)
        {
            await InformCouncilAsync(context, call, seats);
        }

        return result;
    }

    private static async Task InformCouncilAsync(TaskOrchestrationContext context, StageCall call, Seats seats)
    {
        var due = await context.CallActivityAsync<CouncilNoticeDue?>(
            nameof(InformCouncilActivity),
            Moment(context, call),
            Retries.Default
        );
        if (due is null)
        {
            return;
        }

        await context.TellAsync(call, nameof(CouncilDecisionMail), seats.Council);
        if (due.SuspendedUntil is { } until)
        {
            await SuspendAsync(context, call, seats, until);
        }
    }

    /// <summary>Waits until the suspension is over: at its end by law, or as soon as the council or a settlement lifts it.</summary>
    private static async Task SuspendAsync(
        TaskOrchestrationContext context,
        StageCall call,
        Seats seats,
        DateTimeOffset until
    )
    {
        await context.TellAsync(call, nameof(SuspensionMail), [People.RecruiterId, .. seats.Board]);
        var wait = new StageWait(context);
        var next = until - Reminded;
        while (!await IsOverAsync(context, call))
        {
            if (await wait.UntilAsync(next) == Waking.Moment && next < until)
            {
                next = until;
                await context.TellAsync(call, nameof(SuspensionReminderMail), [People.RecruiterId, .. seats.Council]);
            }
        }

        await context.TellAsync(call, nameof(SuspensionOverMail), [People.RecruiterId, .. seats.Board]);
    }

    private static Task<bool> IsOverAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<bool>(nameof(CheckSuspensionActivity), Moment(context, call), Retries.Default);

    private static StageMoment Moment(TaskOrchestrationContext context, StageCall call) =>
        new(call, new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero));
}

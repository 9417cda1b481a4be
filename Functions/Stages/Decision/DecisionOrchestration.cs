using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Procedures;
using Recruitment.Procedures.Definition;

namespace Recruitment.Stages.Decision;

/// <summary>
/// The board decides on the recommendation. A deviation goes back to the committee once, with its
/// reason; after that the board's choice is final. Without a decision the ballot is extended week by week,
/// each time with an escalation, and at last the procedure ends without an appointment.
/// </summary>
public static class DecisionOrchestration
{
    public const string Question = "decision";

    private const int MostExtensions = 4;
    private const int WorkingDaysInAWeek = 5;

    [Function(nameof(DecisionOrchestration))]
    public static async Task<StageResult> RunAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context
    )
    {
        var call =
            context.GetInput<StageCall>() ?? throw new ArgumentException("No stage was named.");
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
            MostExtensions = MostExtensions,
            ExtensionDays = WorkingDaysInAWeek,
        };
        var decided = await context.VoteAsync(ballot);

        var result = await context.CallActivityAsync<StageResult>(
            nameof(ApplyDecisionActivity),
            call,
            Retries.Persistent
        );
        if (result == StageResult.SentBack)
        {
            await context.TellAsync(call, nameof(DeviationMail), seats.Committee);
        }

        if (result == StageResult.NoAppointableCandidate && !decided.QuorumReached)
        {
            await context.TellAsync(call, nameof(NoDecisionMail), People.RecruiterId);
        }

        return result;
    }
}

using Recruitment.Procedures;

namespace Recruitment.Committee;

/// <summary>How a stage's orchestration lets people decide.</summary>
internal static class Asking
{
    /// <summary>Who takes part in the procedure.</summary>
    public static Task<Seats> SeatsAsync(this TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<Seats>(nameof(FindSeatsActivity), call.Procedure, Retries.Default);

    /// <summary>Holds the ballot, and waits until it has closed.</summary>
    public static Task<BallotResult> VoteAsync(this TaskOrchestrationContext context, BallotCall ballot) =>
        context.CallSubOrchestratorAsync<BallotResult>(
            nameof(BallotOrchestration),
            ballot,
            new SubOrchestrationOptions(instanceId: ballot.InstanceId)
        );
}

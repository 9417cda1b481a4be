using Recruitment.Procedures;

namespace Recruitment.Retention;

/// <summary>
/// Waits until candidates' data may no longer be kept, and erases them: four weeks after the end those without consent
/// to be kept longer, a year after the end the others, and when no candidate is left, the rest.
/// </summary>
public static class RetentionOrchestration
{
    /// <summary>Batches before the orchestration starts anew, so that its history does not grow with the applicants.</summary>
    private const int MostBatches = 20;

    [Function(nameof(RetentionOrchestration))]
    public static async Task<StageResult> RunAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context
    )
    {
        var call = context.GetInput<StageCall>()!; // a stage is always started with its call
        var plan = await context.CallActivityAsync<RetentionPlan>(
            nameof(PlanRetentionActivity),
            call,
            Retries.Persistent
        );

        await WaitAsync(context, plan.WithoutConsent);
        var progress = await EraseAsync(context, call, ErasureRule.WithoutConsent);
        if (progress == ErasureProgress.OthersLeft)
        {
            await context.CallActivityAsync(
                nameof(EraseProceedingsActivity),
                call.Procedure,
                Retries.Persistent
            );
            await WaitAsync(context, plan.WithConsent);
            progress = await EraseAsync(context, call, ErasureRule.ConsentEnded);
        }

        if (progress == ErasureProgress.More)
        {
            // What was erased is not found again, so starting anew goes on where this left off.
            context.ContinueAsNew(call);
            return StageResult.Done;
        }

        await context.CallActivityAsync(nameof(EraseProcedureActivity), call, Retries.Persistent);
        return StageResult.Done;
    }

    private static async Task WaitAsync(TaskOrchestrationContext context, DateTimeOffset moment)
    {
        if (context.CurrentUtcDateTime < moment)
        {
            await context.CreateTimer(moment.UtcDateTime, CancellationToken.None);
        }
    }

    private static async Task<ErasureProgress> EraseAsync(
        TaskOrchestrationContext context,
        StageCall call,
        ErasureRule rule
    )
    {
        var progress = ErasureProgress.More;
        for (var batch = 0; batch < MostBatches && progress == ErasureProgress.More; batch++)
        {
            progress = await context.CallActivityAsync<ErasureProgress>(
                nameof(EraseCandidatesActivity),
                new EraseCandidatesOrder(call.Procedure, rule),
                Retries.Persistent
            );
        }

        return progress;
    }
}

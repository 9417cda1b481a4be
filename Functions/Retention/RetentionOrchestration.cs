using Recruitment.Procedures;

namespace Recruitment.Retention;

/// <summary>
/// Waits until candidates' data may no longer be kept, and erases them: four weeks after the end those without consent
/// to be kept longer, a year after the end the others, and when no candidate is left, the rest. Whoever was appointed,
/// and the rest, are kept until the stages after the appointment are over, and an HR system had time to take them over.
/// </summary>
public static class RetentionOrchestration
{
    /// <summary>Batches before the orchestration starts anew, so that its history does not grow with the applicants.</summary>
    private const int MaxBatches = 20;

    /// <summary>How often it looks whether the stages after the appointment are over.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromDays(28);

    [Function(nameof(RetentionOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var plan = await context.CallActivityAsync<RetentionPlan>(nameof(PlanRetentionActivity), call, Retries.Default);

        await WaitAsync(context, plan.WithoutConsent);
        var progress = await EraseAsync(context, call, ErasureRule.WithoutConsent);
        if (progress == ErasureProgress.OthersLeft && plan.Aftercare)
        {
            progress = await EraseBesideAftercareAsync(context, call, plan);
        }
        else if (progress == ErasureProgress.OthersLeft)
        {
            await EraseProceedingsAsync(context, call);
            if (
                plan.HandedOver is { } handedOver
                && handedOver < plan.WithConsent
                && IsToCome(context, handedOver)
                && context.IsSince(Versions.Fifth)
            )
            {
                // The first day may have moved meanwhile: it is planned again then.
                await WaitAsync(context, handedOver);
                progress = ErasureProgress.More;
            }
            else
            {
                await WaitAsync(context, plan.WithConsent);
                progress = await EraseAsync(context, call, ErasureRule.ConsentEnded);
            }
        }

        if (progress == ErasureProgress.More)
        {
            // What was erased is not found again, so starting anew goes on where this left off.
            context.ContinueAsNew(call);
            return StageResult.Done;
        }

        await context.CallActivityAsync(nameof(EraseProcedureActivity), call, Retries.Default);
        return StageResult.Done;
    }

    /// <summary>
    /// While stages go on for whoever was appointed: erases the proceedings and, after a year, everybody else; then
    /// waits for the next moment at which there may be more. It is planned again then.
    /// </summary>
    private static async Task<ErasureProgress> EraseBesideAftercareAsync(
        TaskOrchestrationContext context,
        StageCall call,
        RetentionPlan plan
    )
    {
        await EraseProceedingsAsync(context, call);
        var consentEnded = context.CurrentUtcDateTime >= plan.WithConsent;
        var progress = consentEnded
            ? await EraseAsync(context, call, ErasureRule.ConsentEnded)
            : ErasureProgress.OthersLeft;
        if (progress != ErasureProgress.OthersLeft)
        {
            return progress;
        }

        // The end of aftercare wakes it; it looks now and then anyway, so that nothing depends on one event.
        var next = consentEnded ? context.CurrentUtcDateTime + Look : plan.WithConsent;
        await new StageWait(context).UntilAsync(
            context.IsSince(Versions.Sixth)
            && plan.HandedOver is { } sooner
            && sooner < next
            && IsToCome(context, sooner)
                ? sooner
                : next
        );
        return ErasureProgress.More;
    }

    private static Task EraseProceedingsAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync(nameof(EraseProceedingsActivity), call.Procedure, Retries.Default);

    private static async Task WaitAsync(TaskOrchestrationContext context, DateTimeOffset moment)
    {
        if (IsToCome(context, moment))
        {
            await context.CreateTimer(moment.UtcDateTime, CancellationToken.None);
        }
    }

    private static bool IsToCome(TaskOrchestrationContext context, DateTimeOffset moment) =>
        context.CurrentUtcDateTime < moment;

    private static async Task<ErasureProgress> EraseAsync(
        TaskOrchestrationContext context,
        StageCall call,
        ErasureRule rule
    )
    {
        var progress = ErasureProgress.More;
        for (var batch = 0; batch < MaxBatches && progress == ErasureProgress.More; batch++)
        {
            progress = await context.CallActivityAsync<ErasureProgress>(
                nameof(EraseCandidatesActivity),
                new EraseCandidatesInput(call.Procedure, rule) { HandsOver = context.IsSince(Versions.Fifth) },
                Retries.Default
            );
        }

        return progress;
    }
}

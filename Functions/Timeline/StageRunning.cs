using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Timeline;

/// <summary>How an orchestration of a timeline runs one stage: waits for its start, runs it, and enters it again when it failed; and how it waits for the first day.</summary>
internal static class StageRunning
{
    /// <summary>
    /// Runs a stage; null when the recruiter cancelled. When the stage fails, or the recruiter closed its question without a
    /// result, the recruiter is told, and once the recruiter resumes it is entered again as its next round.
    /// </summary>
    public static async Task<(StageResult? Result, StageCall Call)> RunUntilItSucceedsAsync(
        this TaskOrchestrationContext context,
        StageKind kind,
        StageCall call,
        Task? cancelled
    )
    {
#pragma warning disable DURABLE0011 // Every round waits for the recruiter: the history grows with what they do, not with time.
        while (true)
#pragma warning restore DURABLE0011
        {
            try
            {
                var result = await RunStageAsync(context, kind, call, cancelled);
                if (result != StageResult.Unresolved)
                {
                    return (result, call);
                }

                await HaltAsync(context, call, nameof(StageUnresolvedMail));
            }
            catch (TaskFailedException)
            {
                await HaltAsync(context, call, nameof(StageHaltedMail));
            }

            var resume = context.WaitForExternalEvent<object?>(ProcedureEvents.Resumed);
            if (await Task.WhenAny(resume, cancelled ?? resume) != resume)
            {
                return (null, call);
            }

            call = call with { Round = call.Round + 1 };
        }
    }

    /// <summary>Waits for the first day of work of everybody who was appointed, or until one of them withdraws.</summary>
    public static async Task<StageResult> AwaitFirstDayAsync(
        this TaskOrchestrationContext context,
        StageCall appointment
    )
    {
        try
        {
            return await context.CallSubOrchestratorAsync<StageResult>(
                StageOrchestrations.FirstDay,
                appointment,
                new SubOrchestrationOptions(
                    instanceId: Procedure.StartInstanceOf(appointment.Procedure, appointment.Step)
                )
            );
        }
        catch (TaskFailedException)
        {
            // It only waits, so an operator ended it by hand. Whoever is in reserve must get an answer nevertheless.
            return StageResult.Done;
        }
    }

    /// <summary>The stage waits for the recruiter from now on, who is told.</summary>
    private static async Task HaltAsync(TaskOrchestrationContext context, StageCall call, string mail)
    {
        await context.CallActivityAsync(
            nameof(HaltStageActivity),
            new StageMoment(call, context.CurrentUtcDateTime),
            Retries.Default
        );
        await context.TellRecruiterAsync(call, mail);
    }

    public static Task TellRecruiterAsync(this TaskOrchestrationContext context, StageCall call, string mail) =>
        context.SendAsync(call.ToRecruiter(mail));

    /// <summary>Waits for the planned start, enters the stage and runs it; null when the recruiter cancelled.</summary>
    private static async Task<StageResult?> RunStageAsync(
        TaskOrchestrationContext context,
        StageKind kind,
        StageCall call,
        Task? cancelled
    )
    {
        context.SetCustomStatus(call.Step);
        if (!await WaitForStartAsync(context, call, cancelled))
        {
            return null;
        }

        var running = context.CallSubOrchestratorAsync<StageResult>(
            StageOrchestrations.Of(kind),
            call,
            new SubOrchestrationOptions(instanceId: call.InstanceId)
        );
        if (await Task.WhenAny(running, cancelled ?? running) != running)
        {
            await context.CallActivityAsync(nameof(StopStageActivity), call, Retries.Default);
            return null;
        }

        var result = await running;
        await context.CallActivityAsync(
            nameof(LeaveStageActivity),
            new StageMoment(call, context.CurrentUtcDateTime),
            Retries.Default
        );
        return result;
    }

    /// <summary>Waits until the stage may start, on a date that the recruiter can move; false when the recruiter cancelled.</summary>
    private static async Task<bool> WaitForStartAsync(TaskOrchestrationContext context, StageCall call, Task? cancelled)
    {
        while (await EnterAsync(context, call) is { } planned)
        {
            if (cancelled is { IsCompleted: true })
            {
                return false;
            }

            using var over = new CancellationTokenSource();
            var start = context.CreateTimer(planned.UtcDateTime, over.Token);
            var moved = context.WaitForExternalEvent<object?>(StageEvents.DatesMoved, over.Token);
            await Task.WhenAny(start, moved, cancelled ?? start);
            over.Cancel();
        }

        return cancelled is not { IsCompleted: true };
    }

    /// <summary>Enters the stage when its start has come; otherwise answers when that will be.</summary>
    private static Task<DateTimeOffset?> EnterAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<DateTimeOffset?>(
            nameof(EnterStageActivity),
            new StageMoment(call, context.CurrentUtcDateTime),
            Retries.Default
        );
}

using DurableTask.Core;
using DurableTask.Core.Command;
using DurableTask.Core.History;
using DurableTask.Core.Middleware;

namespace Recruitment.Tests.OfficialEngine.AzureStorage;

/// <summary>
/// The backend goes by the machine's clock, orchestrations by the app's, which is faster: a turn begins at the app's
/// moment, and a timer that it sets fires when the machine's clock has come as far.
/// </summary>
/// <param name="clock">The app's clock.</param>
internal sealed class SharedTime(TimeProvider clock, double speed)
{
    // Storage queues count whole seconds and leave out the rest; no timer may fire before its time.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    public async Task KeepAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        var state = context.GetProperty<OrchestrationRuntimeState>();
        foreach (var started in state.NewEvents.OfType<OrchestratorStartedEvent>())
        {
            started.Timestamp = clock.GetUtcNow().UtcDateTime;
        }

        await next();
        var decided = context.GetProperty<OrchestratorExecutionResult>().Actions;
        foreach (var timer in decided.OfType<CreateTimerOrchestratorAction>())
        {
            var wait = (timer.FireAt - clock.GetUtcNow().UtcDateTime) / speed;
            timer.FireAt = TimeProvider.System.GetUtcNow().UtcDateTime + wait + Rounding;
        }
    }
}

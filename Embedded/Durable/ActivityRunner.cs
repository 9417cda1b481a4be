using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// Runs activities, each in a service scope of its own. An activity's end is not stored by itself but with the turn it
/// causes; if the process ends before, the activity runs again.
/// </summary>
internal sealed class ActivityRunner(EngineSession session, EngineParts parts)
{
    private readonly SemaphoreSlim _places = new(parts.MostActivities);

    /// <param name="next">Whether this thread has nothing else to do: the activity is then best run by it.</param>
    public void Start(InstanceHeader instance, ActivityScheduled activity, bool next)
    {
        parts.Gauge.Add();
        ThreadPool.UnsafeQueueUserWorkItem(
            static run => _ = run.Runner.RunAsync(run.Instance, run.Activity),
            (Runner: this, Instance: instance, Activity: activity),
            preferLocal: next
        );
    }

    private async Task RunAsync(InstanceHeader instance, ActivityScheduled activity)
    {
        try
        {
            await _places.WaitAsync();
            HistoryEvent? ended;
            try
            {
                // A closed session's activities run again in the next, so that those not begun need not begin.
                ended = session.Closed ? null : await InvokeAsync(instance, activity);
            }
            finally
            {
                _places.Release();
            }

            if (ended is not null)
            {
                var message = new Message(ended, 0, instance.Execution);
                session.Post(instance.Number, message, here: IsOurThread);
            }
        }
        finally
        {
            parts.Gauge.Remove();
        }
    }

    /// <summary>
    /// Whether the turn that an activity's end causes may run where the activity ended. Elsewhere than on a bare
    /// thread of the pool somebody else's work may wait for it.
    /// </summary>
    private static bool IsOurThread =>
        Thread.CurrentThread.IsThreadPoolThread
        && SynchronizationContext.Current is null
        && TaskScheduler.Current == TaskScheduler.Default;

    /// <summary>How the activity ended; null when it was given up because the process stops, and is to run again.</summary>
    private async Task<HistoryEvent?> InvokeAsync(
        InstanceHeader instance,
        ActivityScheduled scheduled
    )
    {
        try
        {
            await using var scope = parts.Scopes.CreateAsyncScope();
            var activity = parts.Catalog.Activity(
                scheduled.Name,
                scheduled.Version,
                scope.ServiceProvider
            );
            if (activity is null)
            {
                var missing = TaskCatalog.NotFound("Activity", scheduled.Name, scheduled.Version);
                return new TaskFailed(scheduled.TaskId, missing, NonRetriable: true);
            }

            var input = parts.Settings.Converter.Deserialize(scheduled.Input, activity.InputType);
            var output = await activity.RunAsync(new Context(instance.Id, scheduled), input);
            return new TaskCompleted(scheduled.TaskId, parts.Settings.Converter.Serialize(output));
        }
        catch (OperationCanceledException) when (parts.Stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            parts.Logger.ActivityFailed(scheduled.Name, scheduled.TaskId, instance.Id, fault);
            return new TaskFailed(
                scheduled.TaskId,
                parts.Settings.Failures.From(fault),
                NonRetriable: false
            );
        }
    }

    private sealed class Context(string instanceId, ActivityScheduled scheduled)
        : TaskActivityContext
    {
        public override TaskName Name => scheduled.Name;

        public override string InstanceId => instanceId;

        public override string Version => scheduled.Version;
    }
}

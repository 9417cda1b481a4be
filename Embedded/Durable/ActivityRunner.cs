using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Poison;
using Recruitment.Embedded.Durable.Telemetry;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// Runs activities, each in a service scope of its own. An activity's end is not stored by itself but with the turn it
/// causes; if the process ends before, the activity runs again.
/// </summary>
internal sealed class ActivityRunner(EngineSession session, EngineParts parts)
{
    private readonly SemaphoreSlim _places = new(parts.MaxActivities);

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

    /// <summary>Starts an activity that may have ended the process before. Call it within the turn.</summary>
    public void StartSuspect(InstanceHeader instance, ActivityScheduled activity, Suspects suspects)
    {
        parts.Gauge.Add();
        _ = RunSuspectAsync(instance, activity, suspects);
    }

    private async Task RunAsync(InstanceHeader instance, ActivityScheduled activity)
    {
        try
        {
            Post(instance, await RunInPlaceAsync(instance, activity), suspect: false);
        }
        finally
        {
            parts.Gauge.Remove();
        }
    }

    private async Task RunSuspectAsync(InstanceHeader instance, ActivityScheduled activity, Suspects suspects)
    {
        try
        {
            HistoryEvent? ended = null;
            Trial? trial = null;
            var suspect = new Suspect(instance.Number, activity.TaskId);
            await UntilStoredAsync(async () => trial = await suspects.BeginAsync(suspect));
            using (trial)
            {
                if (trial is { IsPoison: true })
                {
                    ended = new ActivityPoisoned(activity, trial.Runs);
                }
                else if (trial is not null)
                {
                    await Task.Yield(); // not within the turn that starts it
                    ended = await RunInPlaceAsync(instance, activity);
                    if (ended is not null)
                    {
                        // Before another runs alone: this one is not to be blamed for it.
                        await UntilStoredAsync(trial.EndAsync);
                    }
                }
            }

            Post(instance, ended, suspect: true);
        }
        finally
        {
            parts.Gauge.Remove();
        }
    }

    /// <summary>Tries until it is stored, or the session closed.</summary>
    private async Task UntilStoredAsync(Func<Task> store)
    {
        while (!session.Closed)
        {
            try
            {
                await store();
                return;
            }
            catch (Exception fault) when (TurnRunner.IsFaultOfStore(fault))
            {
                await Task.Delay(parts.Options.RetryStoringAfter);
            }
        }
    }

    /// <summary>How the activity ended; null when it is to run again in another session.</summary>
    private async Task<HistoryEvent?> RunInPlaceAsync(InstanceHeader instance, ActivityScheduled activity)
    {
        await _places.WaitAsync();
        try
        {
            // A closed session's activities run again in the next, so that those not begun need not begin.
            return session.Closed ? null : await InvokeAsync(instance, activity);
        }
        finally
        {
            _places.Release();
        }
    }

    private void Post(InstanceHeader instance, HistoryEvent? ended, bool suspect)
    {
        if (ended is not null)
        {
            var message = new Message(ended, 0, instance.Execution, suspect, instance.Trace);
            session.Post(instance.Number, message, here: IsOurThread);
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
    private async Task<HistoryEvent?> InvokeAsync(InstanceHeader instance, ActivityScheduled scheduled)
    {
        using var span = EngineSpans.BeginActivity(instance, scheduled);
        try
        {
            await using var scope = parts.Scopes.CreateAsyncScope();
            var activity = parts.Catalog.Activity(scheduled.Name, scheduled.Version, scope.ServiceProvider);
            if (activity is null)
            {
                var missing = TaskCatalog.NotFound("Activity", scheduled.Name, scheduled.Version);
                span.Fail(missing.ErrorType);
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
            var failure = parts.Settings.Failures.From(fault);
            span.Fail(failure.ErrorType);
            return new TaskFailed(scheduled.TaskId, failure, NonRetriable: false);
        }
    }

    private sealed class Context(string instanceId, ActivityScheduled scheduled) : TaskActivityContext
    {
        public override TaskName Name => scheduled.Name;

        public override string InstanceId => instanceId;

        public override string Version => scheduled.Version;
    }
}

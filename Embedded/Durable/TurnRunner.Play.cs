using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Poison;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Durable.Telemetry;

namespace Recruitment.Embedded.Durable;

internal sealed partial class TurnRunner
{
    private async Task PlayAsync(
        Instance instance,
        InstanceHeader header,
        List<Message> batch,
        bool loaded,
        Trial? trial
    )
    {
        var execution = instance.Execution!; // loaded before
        List<HistoryEvent> arrived =
        [
            .. batch.Where(message => Counts(message, header)).Select(message => message.Event),
        ];
        using var span = arrived.Count > 0 ? EngineSpans.BeginTurn(header, batch) : null;
        if (span is not null)
        {
            EngineSpans.AddTimers(header, execution.Context, arrived);
            header = header with { Trace = span.Id };
        }

        var result = arrived.Count > 0 ? execution.Play(parts.Time.GetUtcNow().UtcDateTime, arrived) : null;
        if (result is not null || batch.Exists(message => message.InboxNumber > 0))
        {
            var commit = Describe(header, execution.Context, result, batch, arrived, trial, span?.Id);
            var effects = await parts.Store.WriteAsync(commit is null ? DropConsumed(batch) : commit.Write);
            if (commit is not null && effects is null)
            {
                await DiscardAsync(instance, batch);
                return;
            }

            if (commit is not null && effects is not null)
            {
                trial?.Ended();
                Apply(instance, header, commit, effects);
                span?.Tell(commit.Result);
                Conclude(header, commit.Result, effects);
            }
        }

        foreach (var message in batch)
        {
            ForgetEnded(instance, message);
        }

        if (instance.Execution is { } live)
        {
            var fresh = result is null ? null : live.Context.Actions.FirstOrDefault();
            StartActivities(instance, header, live.Context, loaded, fresh?.TaskId ?? int.MaxValue);
        }
    }

    /// <summary>Messages of an earlier execution, second starts and wake-ups are not part of the turn.</summary>
    private static bool Counts(Message message, InstanceHeader header) =>
        message.Event switch
        {
            Awakened => false,
            ExecutionStarted => header.StartDue,
            _ => message.Execution is not { } execution || execution == header.Execution,
        };

    private static Func<Microsoft.Data.Sqlite.SqliteConnection, TurnEffects?> DropConsumed(List<Message> batch) =>
        writer =>
        {
            InboxRows.Delete(writer, Consumed(batch));
            return null;
        };

    private static IEnumerable<long> Consumed(List<Message> batch) =>
        batch.Select(message => message.InboxNumber).Where(number => number > 0);

    private TurnCommit? Describe(
        InstanceHeader header,
        EmbeddedOrchestrationContext context,
        TurnResult? result,
        List<Message> batch,
        List<HistoryEvent> arrived,
        Trial? trial,
        string? trace
    )
    {
        if (result is null)
        {
            return null;
        }

        var ends = result.Status.HasEnded() || result.Continuation is not null;
        var actions = NumberTimers(context, ends);
        return new TurnCommit(parts.Sequences)
        {
            Instance = header,
            Result = result,
            Now = parts.Now,
            CustomStatus = context.CustomStatus,
            ConsumedInbox = [.. Consumed(batch)],
            History = result.Continuation is null ? Encode(context.Now, arrived, actions, result) : [],
            NewTimers = [.. actions.OfType<TimerCreated>().Where(timer => timer.Timer > 0)],
            EndedTimers = [.. context.CancelledTimers, .. Fired(arrived), .. ends ? StoredTimers(context) : []],
            OpenActivities = context.OpenActivities,
            EndsTrial = trial is not null,
            Trace = trace,
            SubOrchestrations = ends ? [] : [.. actions.OfType<SubOrchestrationScheduled>()],
            SentEvents = [.. actions.OfType<EventSent>()],
        };
    }

    /// <summary>Gives new timers their numbers; one that was cancelled in the turn, or whose instance ends, needs none.</summary>
    private List<ActionEvent> NumberTimers(EmbeddedOrchestrationContext context, bool ends)
    {
        var actions = new List<ActionEvent>(context.Actions.Count);
        foreach (var action in context.Actions)
        {
            if (ends || action is not TimerCreated timer || !context.Open.TryGetValue(timer.TaskId, out var open))
            {
                actions.Add(action);
                continue;
            }

            open.Scheduled = timer with { Timer = parts.Sequences.NextTimer() };
            actions.Add(open.Scheduled);
        }

        return actions;
    }

    private static IEnumerable<long> Fired(List<HistoryEvent> arrived) =>
        arrived.OfType<TimerFired>().Select(fired => fired.Timer);

    private static IEnumerable<long> StoredTimers(EmbeddedOrchestrationContext context) =>
        context
            .Open.Values.Select(task => task.Scheduled)
            .OfType<TimerCreated>()
            .Select(t => t.Timer)
            .Where(n => n > 0);

    private static byte[] Encode(DateTime now, List<HistoryEvent> arrived, List<ActionEvent> actions, TurnResult result)
    {
        var writer = new EventWriter();
        writer.Write(new TurnStarted(now.Ticks));
        arrived.ForEach(writer.Write);
        actions.ForEach(writer.Write);
        if (result.Status.HasEnded())
        {
            writer.Write(new ExecutionEnded((int)result.Status));
        }

        return writer.Written.ToArray();
    }

    private void Apply(Instance instance, InstanceHeader header, TurnCommit commit, TurnEffects effects)
    {
        foreach (var timer in commit.NewTimers)
        {
            session.Timers.Add(new StoredTimer(timer.Timer, header.Number, timer.TaskId, timer.Due));
        }

        foreach (var number in commit.EndedTimers)
        {
            session.Timers.Cancel(number);
        }

        if (commit.Result.Continuation is { } continuation)
        {
            instance.Execution = null;
            instance.Header = header with
            {
                Execution = header.Execution + 1,
                Input = continuation.Input,
                Version = continuation.Version,
                StartDue = true,
                Status = commit.Result.Status,
            };
            instance.InFlight.Clear();
            instance.PostFirst([new Message(ExecutionStarted.Instance), .. effects.Carried]);
            return;
        }

        if (commit.Result.Status.HasEnded())
        {
            instance.Cool();
            instance.InFlight.Clear();
            return;
        }

        instance.Header = header with { StartDue = false, Status = commit.Result.Status };
    }

    private static void ForgetEnded(Instance instance, Message message)
    {
        var taskId = message.Event switch
        {
            TaskCompleted completed => completed.TaskId,
            TaskFailed failed => failed.TaskId,
            _ => -1,
        };
        if (taskId >= 0 && message.Execution is { } execution)
        {
            instance.InFlight.Remove((execution, taskId));
        }
    }

    /// <summary>Starts the turn's activities; after a load also those that a restart interrupted.</summary>
    /// <param name="fresh">The first task of this turn: those before may have ended the process.</param>
    private void StartActivities(
        Instance instance,
        InstanceHeader header,
        EmbeddedOrchestrationContext context,
        bool loaded,
        int fresh
    )
    {
        var candidates = loaded ? context.Open.Values.Select(task => task.Scheduled) : context.Actions;
        List<ActivityScheduled> starting =
        [
            .. candidates
                .OfType<ActivityScheduled>()
                .Where(activity => instance.InFlight.Add((header.Execution, activity.TaskId))),
        ];
        foreach (var activity in starting)
        {
            if (
                activity.TaskId < fresh
                && session.Suspects is { } suspects
                && suspects.Includes(new Suspect(header.Number, activity.TaskId))
            )
            {
                session.Activities.StartSuspect(header, activity, suspects);
                continue;
            }

            // Several are for all threads, in order; a single one goes on where its turn ended.
            session.Activities.Start(header, activity, next: starting.Count == 1);
        }
    }
}

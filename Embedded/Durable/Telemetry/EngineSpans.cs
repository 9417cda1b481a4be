using System.Diagnostics;
using System.Globalization;
using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Storage;

namespace Recruitment.Embedded.Durable.Telemetry;

/// <summary>
/// The spans of the official Durable Task stack, by its names and tags, but for two things: each turn is a span of its
/// own, and it is in the trace of what caused it. So a trace is one step of an orchestration that may run for a year,
/// and one that a timer begins links to the step before. Contexts travel as W3C <c>traceparent</c>; while nobody
/// listens there are none. Tags hold ids only, and failures their type.
/// </summary>
internal static class EngineSpans
{
    public const string Source = "Microsoft.DurableTask";

    private const int MaxLinks = 32;

    private static readonly ActivitySource Spans = new(Source);

    /// <summary>The context that what is stored now belongs to; null for none, or when nobody listens.</summary>
    public static string? Here => Spans.HasListeners() ? Activity.Current?.Id : null;

    public static Activity? BeginStart(NewInstance instance)
    {
        if (!Spans.HasListeners())
        {
            return null;
        }

        var span = Spans.StartActivity(
            NameOf("create_orchestration", instance.Name, instance.Version),
            ActivityKind.Producer
        );
        return Describe(span, "orchestration", instance.Name, instance.Version, instance.Id);
    }

    public static Activity? BeginEvent(string name, string instanceId)
    {
        var span = Spans.HasListeners()
            ? Spans.StartActivity($"orchestration_event:{name}", ActivityKind.Producer)
            : null;
        return span
            ?.SetTag("durabletask.type", "event")
            .SetTag("durabletask.task.name", name)
            .SetTag("durabletask.event.target_instance_id", instanceId);
    }

    /// <summary>A turn: in the trace of the first message that has one, linked to those of the others.</summary>
    public static Activity? BeginTurn(InstanceHeader instance, IReadOnlyList<Message> batch)
    {
        if (!Spans.HasListeners())
        {
            return null;
        }

        var name = NameOf("orchestration", instance.Name, instance.Version);
        var causes = CausesOf(instance, batch);
        var span =
            causes.Count > 0
                ? Begin(name, ActivityKind.Server, causes[0], causes.Skip(1))
                : Begin(name, ActivityKind.Server, default, Parse([instance.Trace]));
        return Describe(span, "orchestration", instance.Name, instance.Version, instance.Id);
    }

    public static Activity? BeginActivity(InstanceHeader instance, ActivityScheduled scheduled)
    {
        if (!Spans.HasListeners())
        {
            return null;
        }

        var span = Begin(
            NameOf("activity", scheduled.Name, scheduled.Version),
            ActivityKind.Server,
            Parse([instance.Trace]).FirstOrDefault(),
            []
        );
        return Describe(span, "activity", scheduled.Name, scheduled.Version, instance.Id)
            ?.SetTag("durabletask.task.task_id", scheduled.TaskId);
    }

    /// <summary>Timers that fired, within the turn that they cause: moments, for the waits may be months.</summary>
    public static void AddTimers(
        InstanceHeader instance,
        EmbeddedOrchestrationContext context,
        IEnumerable<HistoryEvent> arrived
    )
    {
        foreach (var fired in arrived.OfType<TimerFired>())
        {
            if (context.Open.GetValueOrDefault(fired.TaskId)?.Scheduled is TimerCreated timer)
            {
                AddTimer(instance, timer);
            }
        }
    }

    /// <summary>Says how a turn ended.</summary>
    public static void Tell(this Activity turn, TurnResult result)
    {
        if (result.Status.HasEnded())
        {
            turn.SetTag("durabletask.task.status", result.Status.ToString());
        }

        if (result.Failure is { } failure)
        {
            turn.Fail(failure.ErrorType);
        }
    }

    /// <summary>Says how a span's work failed. The message may say more than ids, and stays away.</summary>
    public static void Fail(this Activity? span, string errorType) =>
        span?.SetTag("error.type", errorType).SetStatus(ActivityStatusCode.Error, errorType);

    private static void AddTimer(InstanceHeader instance, TimerCreated timer)
    {
        using var span = Spans.StartActivity($"orchestration:{instance.Name}:timer");
        var due = new DateTime(timer.Due, DateTimeKind.Utc);
        Describe(span, "timer", instance.Name, "", instance.Id)
            ?.SetTag("durabletask.fire_at", due.ToString("O", CultureInfo.InvariantCulture))
            .SetTag("durabletask.task.task_id", timer.TaskId);
    }

    private static List<ActivityContext> CausesOf(InstanceHeader instance, IReadOnlyList<Message> batch) =>
        Parse(
            batch
                .Select(message => message.Event is ExecutionStarted ? instance.Trace : message.Trace)
                .Distinct()
                .Take(MaxLinks)
        );

    private static List<ActivityContext> Parse(IEnumerable<string?> traces)
    {
        var parsed = new List<ActivityContext>();
        foreach (var trace in traces)
        {
            if (ActivityContext.TryParse(trace, null, isRemote: true, out var context))
            {
                parsed.Add(context);
            }
        }

        return parsed;
    }

    private static Activity? Begin(
        string name,
        ActivityKind kind,
        ActivityContext parent,
        IEnumerable<ActivityContext> linked
    )
    {
        // Whatever the thread was at before: without a parent it is a trace of its own.
        Activity.Current = null;
        return Spans.StartActivity(name, kind, parent, links: linked.Select(context => new ActivityLink(context)));
    }

    private static Activity? Describe(Activity? span, string type, string name, string version, string instanceId)
    {
        span?.SetTag("durabletask.type", type)
            .SetTag("durabletask.task.name", name)
            .SetTag("durabletask.task.instance_id", instanceId);
        return version.Length == 0 ? span : span?.SetTag("durabletask.task.version", version);
    }

    private static string NameOf(string what, string name, string version) =>
        version.Length == 0 ? $"{what}:{name}" : $"{what}:{name}@({version})";
}

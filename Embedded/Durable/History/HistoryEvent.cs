using Microsoft.DurableTask;

namespace Recruitment.Embedded.Durable.History;

/// <summary>One thing that happened to an orchestration. Payloads are text as the data converter made it.</summary>
internal abstract record HistoryEvent;

/// <summary>Something the orchestrator did; replay must do the same. Tasks are numbered from 0 in an execution.</summary>
internal abstract record ActionEvent(int TaskId) : HistoryEvent;

/// <summary>A turn begins; <paramref name="Ticks"/> is the orchestrator's time (UTC) in it.</summary>
internal sealed record TurnStarted(long Ticks) : HistoryEvent;

/// <summary>The orchestrator is called; name, version and input are the instance's.</summary>
internal sealed record ExecutionStarted : HistoryEvent
{
    public static readonly ExecutionStarted Instance = new();
}

/// <summary>Loads an instance whose activities may have to run again. Never stored.</summary>
internal sealed record Awakened : HistoryEvent
{
    public static readonly Awakened Instance = new();
}

/// <summary>An activity ended the process so often that it is not run again. Never stored.</summary>
internal sealed record ActivityPoisoned(ActivityScheduled Activity, int Runs) : HistoryEvent;

/// <summary>An activity or sub-orchestration completed.</summary>
internal sealed record TaskCompleted(int TaskId, string? Result) : HistoryEvent;

/// <summary>An activity or sub-orchestration failed; a non-retriable one has no implementation.</summary>
internal sealed record TaskFailed(int TaskId, TaskFailureDetails Failure, bool NonRetriable) : HistoryEvent;

internal sealed record TimerFired(int TaskId, long Timer) : HistoryEvent;

internal sealed record EventRaised(string Name, string? Payload) : HistoryEvent;

internal sealed record ExecutionSuspended(string? Reason) : HistoryEvent;

internal sealed record ExecutionResumed(string? Reason) : HistoryEvent;

internal sealed record ExecutionTerminated(string? Output, bool Recursive) : HistoryEvent;

/// <summary>The last event of an ended execution; <paramref name="Status"/> is an OrchestrationRuntimeStatus.</summary>
internal sealed record ExecutionEnded(int Status) : HistoryEvent;

internal sealed record ActivityScheduled(int TaskId, string Name, string Version, string? Input) : ActionEvent(TaskId)
{
    public override string ToString() => $"activity '{Name}' (#{TaskId})";
}

/// <summary>A timer for <paramref name="Due"/> (UTC ticks), stored under the number <paramref name="Timer"/>.</summary>
internal sealed record TimerCreated(int TaskId, long Due, long Timer) : ActionEvent(TaskId)
{
    public override string ToString() => $"timer (#{TaskId})";
}

internal sealed record SubOrchestrationScheduled(
    int TaskId,
    string Name,
    string Version,
    string InstanceId,
    string? Input,
    string? Tags
) : ActionEvent(TaskId)
{
    public override string ToString() => $"sub-orchestration '{Name}' (#{TaskId})";
}

internal sealed record EventSent(int TaskId, string InstanceId, string Name, string? Payload) : ActionEvent(TaskId)
{
    public override string ToString() => $"event '{Name}' to another instance (#{TaskId})";
}

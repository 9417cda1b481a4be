namespace Recruitment.Embedded.Durable.History;

/// <summary>The stored kinds; a number once used is never used again.</summary>
internal enum EventKind : byte
{
    TurnStarted = 1,
    ExecutionStarted = 2,
    TaskCompleted = 3,
    TaskFailed = 4,
    TimerFired = 5,
    EventRaised = 6,
    ExecutionSuspended = 7,
    ExecutionResumed = 8,
    ExecutionTerminated = 9,
    ExecutionEnded = 10,
    ActivityScheduled = 11,
    TimerCreated = 12,
    SubOrchestrationScheduled = 13,
    EventSent = 14,
}

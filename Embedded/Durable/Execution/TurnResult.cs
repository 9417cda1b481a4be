using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>What a turn led to.</summary>
internal sealed record TurnResult
{
    public required OrchestrationRuntimeStatus Status { get; init; }

    public string? Output { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    /// <summary>Whether the failure is that there is no such orchestrator.</summary>
    public bool NonRetriable { get; init; }

    /// <summary>Whether the instance's sub-orchestrations are terminated along with it.</summary>
    public bool TerminatesChildren { get; init; }

    /// <summary>How the instance starts over; null when it doesn't.</summary>
    public Continuation? Continuation { get; init; }

    /// <summary>Events that go along when it starts over.</summary>
    public IReadOnlyList<EventRaised> CarriedEvents { get; init; } = [];
}

using DurableTask.Core;

namespace Recruitment.Tests.OfficialEngine.Hub;

/// <summary>An instance as the hub keeps it: texts only, as a storage account would. Guarded by the hub's lock.</summary>
internal sealed class HubInstance(string id)
{
    public string Id => id;

    /// <summary>The execution that the history is of.</summary>
    public string ExecutionId { get; set; } = "";

    /// <summary>The events, oldest first.</summary>
    public List<string> History { get; } = [];

    /// <summary>The messages that no turn has taken.</summary>
    public List<string> Inbox { get; } = [];

    /// <summary>The status record.</summary>
    public string State { get; private set; } = "";

    public OrchestrationStatus Status { get; private set; }

    /// <summary>The turn that has the instance now.</summary>
    public HubTurn? Turn { get; set; }

    /// <summary>Whether it waits for a worker to take a turn.</summary>
    public bool IsQueued { get; set; }

    /// <summary>No turn before: the last one was given back.</summary>
    public DateTimeOffset NotBefore { get; set; }

    public bool HasEnded =>
        Status
            is OrchestrationStatus.Completed
                or OrchestrationStatus.Failed
                or OrchestrationStatus.Terminated
                or OrchestrationStatus.Canceled;

    public void Keep(OrchestrationState state)
    {
        State = HubJson.Write(state);
        Status = state.OrchestrationStatus;
    }

    public OrchestrationState ReadState() => HubJson.Read<OrchestrationState>(State);
}

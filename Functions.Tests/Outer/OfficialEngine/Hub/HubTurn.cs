using DurableTask.Core;

namespace Recruitment.Tests.OfficialEngine.Hub;

/// <summary>An instance in the hands of a worker, with the messages that the turn is about.</summary>
internal sealed class HubTurn(HubWorker worker, HubInstance instance, IReadOnlyList<string> taken)
    : TaskOrchestrationWorkItem
{
    public HubWorker Worker => worker;

    public HubInstance Instance => instance;

    /// <summary>The messages as the inbox had them.</summary>
    public IReadOnlyList<string> Taken => taken;
}

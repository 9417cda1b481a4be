using DurableTask.Core;

namespace Recruitment.Tests.OfficialEngine.Hub;

/// <summary>An activity that is to be carried out. Guarded by the hub's lock.</summary>
/// <param name="message">The message that ordered it.</param>
internal sealed class HubActivity(string message)
{
    public string Message => message;

    /// <summary>The worker that carries it out now.</summary>
    public HubWorker? Worker { get; set; }
}

/// <summary>An activity in the hands of a worker.</summary>
internal sealed class HubActivityItem(HubActivity activity) : TaskActivityWorkItem
{
    public HubActivity Activity => activity;
}

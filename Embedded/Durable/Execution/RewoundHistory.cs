using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>A history without the failures that were taken back.</summary>
internal sealed class RewoundHistory
{
    /// <summary>The turns that stay.</summary>
    public List<List<HistoryEvent>> Turns { get; } = [];

    /// <summary>What arrived after these turns and is processed anew.</summary>
    public List<HistoryEvent> Carried { get; } = [];

    /// <summary>Timers that wait again after the turns.</summary>
    public List<TimerCreated> OpenTimers { get; } = [];
}

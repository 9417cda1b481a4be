namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function learns of its schedule.</summary>
public class TimerInfo
{
    public TimerInfo() { }

    /// <summary>The schedule's last and next runs; null when the schedule isn't monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run is later than it was due.</summary>
    public bool IsPastDue { get; set; }
}

using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule.</summary>
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    public TimerTriggerAttribute(string schedule)
    {
        Schedule = schedule;
    }

    /// <summary>Six fields (second, minute, hour, day, month, day of week) in UTC, or <c>%Setting%</c>.</summary>
    public string Schedule { get; }

    /// <summary>Whether the last run is remembered, so that a run missed while the host was down is made up for.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs when the host starts.</summary>
    public bool RunOnStartup { get; set; }
}

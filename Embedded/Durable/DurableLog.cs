using Microsoft.Extensions.Logging;

namespace Recruitment.Embedded.Durable;

internal static partial class DurableLog
{
    [LoggerMessage(1, LogLevel.Warning, "Activity {Name} (#{TaskId}) of instance {InstanceId} failed.")]
    public static partial void ActivityFailed(
        this ILogger logger,
        string name,
        int taskId,
        string instanceId,
        Exception fault
    );

    [LoggerMessage(2, LogLevel.Error, "Instance {InstanceId} cannot be replayed and is suspended.")]
    public static partial void Parked(this ILogger logger, string instanceId, Exception fault);

    [LoggerMessage(3, LogLevel.Error, "A turn of instance number {Number} could not be stored. It is tried again.")]
    public static partial void TurnNotStored(this ILogger logger, long number, Exception fault);

    [LoggerMessage(4, LogLevel.Debug, "A message for instance {InstanceId} was discarded: it is unknown or has ended.")]
    public static partial void Discarded(this ILogger logger, string instanceId);

    [LoggerMessage(6, LogLevel.Warning, "Instance {InstanceId} waits for another worker. {Reason}")]
    public static partial void NotTaken(this ILogger logger, string instanceId, string reason);

    [LoggerMessage(
        7,
        LogLevel.Error,
        "Instance {InstanceId} ({Name}) is suspended: the process ended {Runs} times in a row while {What} ran. Resume the instance when that is repaired."
    )]
    public static partial void Poisoned(this ILogger logger, string instanceId, string name, int runs, string what);

    [LoggerMessage(
        8,
        LogLevel.Warning,
        "The process did not stop in order. What {Instances} instances were doing is done again, and counted."
    )]
    public static partial void RecoversFromCrash(this ILogger logger, int instances);

    [LoggerMessage(5, LogLevel.Warning, "Instance {InstanceId} ({Name}) failed: {ErrorType}.")]
    public static partial void InstanceFailed(this ILogger logger, string instanceId, string name, string errorType);
}

namespace Recruitment.Procedures;

/// <summary>How orchestrations call activities: what fails is tried again for as long as somebody waits for it.</summary>
public static class Retries
{
    /// <summary>
    /// After 5, 15, 45 … seconds, then every hour, for a year: an outage of a day loses nothing, and nobody has to resume
    /// anything after it.
    /// </summary>
    public static TaskOptions Default { get; } = Attempts(366 * 24);

    /// <summary>Gives up after some minutes. Only for what comes again by itself, with the reason where it is used.</summary>
    public static TaskOptions Brief { get; } = Attempts(5);

    /// <summary>Gives up after about four hours: how mails were tried that a procedure of version 2 did not wait for longer.</summary>
    public static TaskOptions FourHours { get; } = Attempts(10);

    private static TaskOptions Attempts(int most) =>
        TaskOptions.FromRetryPolicy(
            new RetryPolicy(
                maxNumberOfAttempts: most,
                firstRetryInterval: TimeSpan.FromSeconds(5),
                backoffCoefficient: 3,
                maxRetryInterval: TimeSpan.FromHours(1)
            )
        );
}

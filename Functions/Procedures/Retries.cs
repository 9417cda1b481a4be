namespace Recruitment.Procedures;

/// <summary>How orchestrations call activities: what fails by chance is tried again before anybody is bothered.</summary>
public static class Retries
{
    /// <summary>Five attempts, after 5, 15, 45 and 135 seconds.</summary>
    public static TaskOptions Options { get; } =
        TaskOptions.FromRetryPolicy(
            new RetryPolicy(maxNumberOfAttempts: 5, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 3)
        );

    /// <summary>For mails that others must not wait for without end: ten attempts in about four hours.</summary>
    public static TaskOptions Mails { get; } =
        TaskOptions.FromRetryPolicy(
            new RetryPolicy(
                maxNumberOfAttempts: 10,
                firstRetryInterval: TimeSpan.FromSeconds(5),
                backoffCoefficient: 3,
                maxRetryInterval: TimeSpan.FromHours(1)
            )
        );

    /// <summary>For the procedure's own steps, which must not be lost: tried again every hour at the latest, for a year.</summary>
    public static TaskOptions Persistent { get; } =
        TaskOptions.FromRetryPolicy(
            new RetryPolicy(
                maxNumberOfAttempts: 366 * 24,
                firstRetryInterval: TimeSpan.FromSeconds(5),
                backoffCoefficient: 3,
                maxRetryInterval: TimeSpan.FromHours(1)
            )
        );
}

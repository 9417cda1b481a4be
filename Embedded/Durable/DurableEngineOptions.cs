namespace Recruitment.Embedded.Durable;

/// <summary>Settings of the engine.</summary>
internal sealed class DurableEngineOptions
{
    /// <summary>How many idle instances stay live in memory.</summary>
    public int WarmInstances { get; set; } = 1000;

    /// <summary>
    /// How often an activity or a turn is run that ends the process each time, before its instance is parked; at
    /// least 2.
    /// </summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>
    /// How long, in real time, activities and turns that may have ended the process before wait for one of them that
    /// runs.
    /// </summary>
    public TimeSpan LongestWaitForSuspects { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The pause before a turn that could not be stored is tried again; in real time, for it is the store that has to
    /// recover.
    /// </summary>
    public TimeSpan RetryStoringAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>For tests: an instance is replayed from its history on every turn.</summary>
    public bool RecoverAfterEveryTurn { get; set; }
}

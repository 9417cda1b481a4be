namespace Recruitment.Embedded.Durable;

/// <summary>Settings of the engine.</summary>
internal sealed class DurableEngineOptions
{
    /// <summary>How many idle instances stay live in memory.</summary>
    public int WarmInstances { get; set; } = 1000;

    /// <summary>
    /// The pause before a turn that could not be stored is tried again; in real time, for it is the store that has to
    /// recover.
    /// </summary>
    public TimeSpan RetryStoringAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>For tests: an instance is replayed from its history on every turn.</summary>
    public bool RecoverAfterEveryTurn { get; set; }
}

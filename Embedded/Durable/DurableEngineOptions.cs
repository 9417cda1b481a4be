namespace Recruitment.Embedded.Durable;

/// <summary>Settings of the engine.</summary>
internal sealed class DurableEngineOptions
{
    /// <summary>How many idle instances stay live in memory.</summary>
    public int WarmInstances { get; set; } = 1000;

    /// <summary>For tests: an instance is replayed from its history on every turn.</summary>
    public bool RecoverAfterEveryTurn { get; set; }
}

namespace Recruitment.Definition;

/// <summary>What must be seen before somebody is appointed.</summary>
public sealed record CheckPlan
{
    /// <summary>A certificate of good conduct (VOG).</summary>
    public bool Vog { get; init; } = true;

    /// <summary>Proof of the qualification that the work asks for (bevoegdheid).</summary>
    public bool Qualification { get; init; } = true;

    /// <summary>Working days by which the time is extended, once, for a candidate who is late.</summary>
    public int ExtensionDays { get; init; } = 10;
}

namespace Recruitment.Definition.Documents;

/// <summary>Framework, powers and accountability of a function.</summary>
public sealed record Authority
{
    /// <summary>To whom the function answers, and for what.</summary>
    public string? Accountability { get; init; }

    /// <summary>Policy, law and rules within which it works.</summary>
    public string? Framework { get; init; }

    /// <summary>What it decides on.</summary>
    public IReadOnlyList<string> Decides { get; init; } = [];
}

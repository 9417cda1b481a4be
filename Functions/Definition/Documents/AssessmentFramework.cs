namespace Recruitment.Definition.Documents;

/// <summary>
/// One version of what a profession assesses its people on, such as a professional standard. A version never changes
/// once procedures can pin it: what changes gets a new version.
/// </summary>
public sealed record AssessmentFramework
{
    /// <summary>Lower-case letters, digits and hyphens; the same for all versions.</summary>
    [FilledIn]
    public string? Id { get; init; }

    /// <summary>Digits with dots, such as <c>1</c> or <c>2.1</c>.</summary>
    [FilledIn]
    public string? Version { get; init; }
    public required string Title { get; init; }

    /// <summary>What it was drawn up from, and what it is not, in sentences.</summary>
    public required string Source { get; init; }
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>Where the framework is put to use, in sentences.</summary>
    public IReadOnlyList<string> Practices { get; init; } = [];
}

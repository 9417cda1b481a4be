namespace Recruitment.Definition;

/// <summary>Something that candidates are assessed on, scored 1 to 5.</summary>
public sealed record Criterion
{
    /// <summary>Lower-case letters, digits and hyphens; names the criterion in scores.</summary>
    public required string Id { get; init; }

    /// <summary>In a sentence, as candidates and the committee read it.</summary>
    public required string Text { get; init; }

    /// <summary>Required rather than preferred.</summary>
    public bool Required { get; init; }

    /// <summary>How much the score counts, 1 to 5.</summary>
    public int Weight { get; init; } = 1;
}

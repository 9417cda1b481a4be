namespace Recruitment.Procedures.Definition;

/// <summary>Something that the form asks beside what it always asks.</summary>
public sealed record Question
{
    /// <summary>Lower-case letters, digits and hyphens; names the answer.</summary>
    public required string Id { get; init; }
    public required string Text { get; init; }
    public QuestionKind Kind { get; init; }

    /// <summary>What can be chosen; only for a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
    public bool Required { get; init; }
}

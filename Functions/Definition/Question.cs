namespace Recruitment.Definition;

/// <summary>Something that the form asks beside what it always asks.</summary>
public sealed record Question
{
    /// <summary>Lower-case letters, digits and hyphens; names the answer.</summary>
    public required string Id { get; init; }

    /// <summary>The question, as the form asks it.</summary>
    public required string Text { get; init; }

    /// <summary>How it is answered.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>What can be chosen; only for a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether it must be answered.</summary>
    public bool Required { get; init; }
}

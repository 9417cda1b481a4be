namespace Recruitment.Definition.Documents;

/// <summary>A function as it is described and graded (FUWA), of which vacancies can be made.</summary>
public sealed record FunctionDescription
{
    /// <summary>Names it in addresses; absent when the description stands in a vacancy only.</summary>
    [FilledIn]
    public string? Id { get; init; }

    /// <summary>Name of the function.</summary>
    public required string Title { get; init; }

    /// <summary>Whose description it is.</summary>
    public required string Organisation { get; init; }

    /// <summary>Salary scale that the grading ended in, as the description writes it. Never derived from the scores.</summary>
    public required string Scale { get; init; }

    /// <summary>Field of work (<i>werkterrein</i>).</summary>
    public string? Field { get; init; }

    /// <summary>Kinds of activity that the grading names (<i>activiteiten</i>).</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>
    /// The 14 scores on the characteristics (<i>kenmerkscores</i>), each 1 to 5, in groups of 5, 5, 2 and 2, such as
    /// <c>44343 43334 43 43</c>.
    /// </summary>
    public required string Scores { get; init; }

    /// <summary>When it was drawn up, as the description writes it, such as <c>juni 2023</c>.</summary>
    public string? Date { get; init; }

    /// <summary>Who graded the function.</summary>
    public IReadOnlyList<Assessor> Assessors { get; init; } = [];

    /// <summary>The organisation around the function and what the function is for, in sentences.</summary>
    public string? Context { get; init; }

    /// <summary>The result areas, in order.</summary>
    public IReadOnlyList<ResultArea> ResultAreas { get; init; } = [];

    /// <summary>What limits the function, what it decides on, and to whom it answers.</summary>
    public Authority? Authority { get; init; }

    /// <summary>Knowledge and skills, in sentences.</summary>
    public IReadOnlyList<string> Knowledge { get; init; } = [];

    /// <summary>With whom the function is in contact, and what for.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>Criteria for a vacancy that gives none of its own.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];
}

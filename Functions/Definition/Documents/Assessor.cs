namespace Recruitment.Definition.Documents;

/// <summary>Somebody who graded a function. The name can be left out; what certified them cannot.</summary>
public sealed record Assessor
{
    /// <summary>Absent when it is not to be published.</summary>
    public string? Name { get; init; }

    /// <summary>Who certified the assessor, such as <c>SPO</c>.</summary>
    public required string Certification { get; init; }

    /// <summary>Number in the certifier's register.</summary>
    public string? Number { get; init; }
}

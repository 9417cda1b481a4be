namespace Recruitment.Definition.Documents;

/// <summary>A part of a function (<i>resultaatgebied</i>) with what is to be achieved in it.</summary>
public sealed record ResultArea
{
    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>What is achieved in it, in sentences.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];
}

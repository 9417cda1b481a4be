namespace Recruitment.Procedures.Definition.Documents;

/// <summary>A part of a function (<i>resultaatgebied</i>) with what is to be achieved in it.</summary>
public sealed record ResultArea
{
    public required string Title { get; init; }

    /// <summary>In sentences.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];
}

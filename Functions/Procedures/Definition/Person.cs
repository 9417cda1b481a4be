namespace Recruitment.Procedures.Definition;

/// <summary>Somebody of the organisation who takes part.</summary>
public sealed record Person
{
    public required string Name { get; init; }
    public required string Email { get; init; }

    /// <summary>Whom a member of the committee or the council speaks for: <c>staff</c>, <c>parents</c>, <c>pupils</c>, <c>management</c>, <c>section</c> or <c>council</c>.</summary>
    public string? Constituency { get; init; }

    /// <summary>Chairs the committee.</summary>
    public bool Chair { get; init; }

    /// <param name="section">A <see cref="CouncilSection"/>.</param>
    public bool SpeaksFor(string section) =>
        Constituency == section || (section == CouncilSection.Parents && Constituency == "pupils");
}

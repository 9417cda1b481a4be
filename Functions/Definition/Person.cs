namespace Recruitment.Definition;

/// <summary>Somebody of the organisation who takes part.</summary>
public sealed record Person
{
    /// <summary>First and last name.</summary>
    public required string Name { get; init; }

    /// <summary>Where the person's links are sent.</summary>
    public required string Email { get; init; }

    /// <summary>Whom a member of the committee or the council speaks for: <c>staff</c>, <c>parents</c>, <c>pupils</c>, <c>management</c>, <c>section</c> or <c>council</c>.</summary>
    public string? Constituency { get; init; }

    /// <summary>Chairs the committee.</summary>
    public bool Chair { get; init; }

    /// <summary>Answers for the participation council; the first of those who are asked unless another says so.</summary>
    public bool Speaks { get; init; }

    /// <summary>How many people had this place before: each replacement makes it one more, and gives the place another id.</summary>
    public int Predecessors { get; init; }

    /// <param name="section">A <see cref="CouncilSection"/>.</param>
    public bool SpeaksFor(string section) =>
        Constituency == section || (section == CouncilSection.Parents && Constituency == "pupils");
}

namespace Recruitment.Candidates;

/// <summary>What a team enrolled with in a programme; the contact person is the candidate.</summary>
public sealed record Enrolment
{
    public required string School { get; init; }

    /// <summary><c>PO</c>, <c>VO</c>, <c>SO</c> or <c>MBO</c>.</summary>
    public required string Sector { get; init; }

    /// <summary>By role of the sector's team; roles that nobody has are left out.</summary>
    public required IReadOnlyList<TeamMembers> Members { get; init; }

    /// <summary>Work sessions that the team booked.</summary>
    public required int Sessions { get; init; }

    /// <summary>In euros, as it was computed when the team enrolled.</summary>
    public required decimal Price { get; init; }
}

/// <summary>How many members of a team have a role.</summary>
/// <param name="Role">Id of the role in the programme.</param>
public sealed record TeamMembers(string Role, int Count);

using System.Text.Json.Serialization;

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

    /// <summary>Whom the team named to prepare the programme.</summary>
    public IReadOnlyList<Preparer> Preparers { get; init; } = [];

    /// <summary>In euros, as the organiser named it; absent until then.</summary>
    public decimal? Price { get; init; }

    public Preparer? Preparer(string id) => Preparers.FirstOrDefault(preparer => preparer.Id == id);
}

/// <summary>Somebody of a team who prepares the programme with the coach. Filed under the team's contact.</summary>
/// <param name="Ordinal">From 1, in order of the form.</param>
/// <param name="Role">Id of the role in the preparing group.</param>
public sealed record Preparer(int Ordinal, string Role, string Name, string Email)
{
    /// <summary>What stands for them in mails, beside the id of the team's contact: <c>preparer-1</c>.</summary>
    [JsonIgnore]
    public string Id => $"preparer-{Ordinal}";
}

/// <summary>How many members of a team have a role.</summary>
/// <param name="Role">Id of the role in the programme.</param>
public sealed record TeamMembers(string Role, int Count);

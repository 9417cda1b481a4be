namespace Recruitment.Definition.Programmes;

/// <summary>Of whom a team in one sector is made.</summary>
public sealed record ProgrammeTeam
{
    /// <summary><c>PO</c>, <c>VO</c>, <c>SO</c> or <c>MBO</c>.</summary>
    public required string Sector { get; init; }

    /// <summary>Roles in the team, with how many people each has.</summary>
    public required IReadOnlyList<ProgrammeRole> Roles { get; init; }
}

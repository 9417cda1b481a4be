namespace Recruitment.Procedures.Definition.Programmes;

/// <summary>
/// What a programme costs a team, in euros: a base, more for each member and for each work session, never below the
/// minimum or above the maximum.
/// </summary>
public sealed record ProgrammePrice
{
    public required decimal Minimum { get; init; }
    public required decimal Maximum { get; init; }
    public required decimal Base { get; init; }
    public decimal PerMember { get; init; }
    public decimal PerSession { get; init; }

    /// <summary>The price for a team.</summary>
    public decimal Of(int members, int sessions) =>
        Math.Clamp(Base + (PerMember * members) + (PerSession * sessions), Minimum, Maximum);
}

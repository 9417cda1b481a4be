namespace Recruitment.Definition.Programmes;

/// <summary>
/// What a programme costs a team, in euros: a base, more for each member and for each work session, never below the
/// minimum or above the maximum.
/// </summary>
public sealed record ProgrammePrice
{
    /// <summary>Lowest price in euros.</summary>
    public required decimal Minimum { get; init; }

    /// <summary>Highest price in euros.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>Euros for every team.</summary>
    public required decimal Base { get; init; }

    /// <summary>Euros for each member of the team.</summary>
    public decimal PerMember { get; init; }

    /// <summary>Euros for each session.</summary>
    public decimal PerSession { get; init; }

    /// <summary>The price for a team.</summary>
    public decimal Of(int members, int sessions) =>
        Math.Clamp(Base + (PerMember * members) + (PerSession * sessions), Minimum, Maximum);
}

namespace Recruitment.Definition.Programmes;

/// <summary>
/// What a programme costs a team, in euros: a range, until somebody of the organiser names the price of each team that
/// has a place.
/// </summary>
public sealed record ProgrammePrice
{
    /// <summary>Lowest price in euros.</summary>
    public required decimal Minimum { get; init; }

    /// <summary>Highest price in euros.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>What the price depends on, in a sentence.</summary>
    public string? DependsOn { get; init; }

    /// <summary>Working days after the close of the enrolment in which the recruiter names the prices.</summary>
    public int NamedWithinDays { get; init; } = 3;
}

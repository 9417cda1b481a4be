namespace Recruitment.Definition.Programmes;

/// <summary>The sessions of one phase of a programme.</summary>
public sealed record PhasePlan
{
    /// <summary>In order of time.</summary>
    public required IReadOnlyList<ProgrammeSession> Sessions { get; init; }

    /// <summary>Working days after a session in which the coach reports how it went.</summary>
    public int ReportDays { get; init; } = 2;
}

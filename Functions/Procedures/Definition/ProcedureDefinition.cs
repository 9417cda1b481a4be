namespace Recruitment.Procedures.Definition;

/// <summary>
/// A procedure as the recruiter writes it: who recruits, for what, who takes part, and the ordered stages. Dates may
/// be fuzzy ("januari", "begin februari", "z.s.m."); they are resolved when the procedure starts.
/// </summary>
public sealed record ProcedureDefinition
{
    public required Organisation Organisation { get; init; }
    public required Vacancy Vacancy { get; init; }
    public required People People { get; init; }

    /// <summary>The clocks of the organisation's recruitment code; those of <see cref="ClockSettings.Default"/> when absent.</summary>
    public ClockSettings? Clocks { get; init; }

    public IReadOnlyList<StageDefinition> Stages { get; init; } = [];
}

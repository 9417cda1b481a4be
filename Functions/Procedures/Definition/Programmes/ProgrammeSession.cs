namespace Recruitment.Procedures.Definition.Programmes;

/// <summary>A work session of a programme; its times are in Europe/Amsterdam.</summary>
public sealed record ProgrammeSession
{
    public required string Title { get; init; }

    /// <summary>May be fuzzy; counts from the session before, and the first from the start of the phase.</summary>
    public required string Day { get; init; }
    public TimeOnly From { get; init; } = new(13, 0);
    public TimeOnly Until { get; init; } = new(16, 0);
    public required string Location { get; init; }

    /// <summary>Only for teams that booked more sessions than every team takes part in.</summary>
    public bool Optional { get; init; }
}

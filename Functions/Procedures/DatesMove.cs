namespace Recruitment.Procedures;

/// <summary>Other dates for one stage, in Europe/Amsterdam. A running stage takes a deadline; one to come takes both.</summary>
public sealed record DatesMove
{
    /// <summary>Id of the stage.</summary>
    public required string Stage { get; init; }

    public DateOnly? Deadline { get; init; }
    public DateOnly? Starts { get; init; }

    /// <summary>Day of the (first) interviews of a stage of interviews.</summary>
    public DateOnly? InterviewDay { get; init; }
}

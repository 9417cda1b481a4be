namespace Recruitment.Procedures;

/// <summary>How and when a procedure ended, and the stage in which it did.</summary>
/// <param name="At">The orchestration's time, UTC.</param>
/// <param name="Aftercare">Stages after the appointment follow.</param>
public sealed record ProcedureEnding(
    StageCall Last,
    ProcedureOutcome Outcome,
    DateTimeOffset At,
    bool Aftercare = false
)
{
    /// <summary>It is waited for the first day of work of whoever was appointed. Before version 6 it was not.</summary>
    public bool AwaitsStart { get; init; }
}

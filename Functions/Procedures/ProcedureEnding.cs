namespace Recruitment.Procedures;

/// <summary>How and when a procedure ended, and the stage in which it did.</summary>
/// <param name="At">The orchestration's time, UTC.</param>
public sealed record ProcedureEnding(StageCall Last, ProcedureOutcome Outcome, DateTimeOffset At);

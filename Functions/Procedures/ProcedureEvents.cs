namespace Recruitment.Procedures;

/// <summary>External events that the procedure itself waits for. They carry nothing.</summary>
public static class ProcedureEvents
{
    /// <summary>The recruiter ends the procedure without an appointment.</summary>
    public const string Cancelled = "ProcedureCancelled";

    /// <summary>The recruiter lets a stage that failed be entered again.</summary>
    public const string Resumed = "ProcedureResumed";
}

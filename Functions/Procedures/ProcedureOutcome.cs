namespace Recruitment.Procedures;

/// <summary>How a procedure ended.</summary>
public enum ProcedureOutcome
{
    Appointed,
    NoCandidates,
    NoAppointableCandidate,
    Cancelled,
}

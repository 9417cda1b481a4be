namespace Recruitment.Procedures;

public enum ProcedureState
{
    Running,
    Suspended,
    Ended,
    Cancelled,
}

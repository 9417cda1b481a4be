using Recruitment.Records;

namespace Recruitment.Procedures.Clocks;

/// <summary>The clocks of a procedure that are due.</summary>
public sealed record ProcedureClocks(ProcedureId Procedure, IReadOnlyList<DueClock> Due) : IListed<ProcedureClocks>
{
    ProcedureClocks IListed<ProcedureClocks>.Summary => this;
}

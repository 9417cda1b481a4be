using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>The entry of a procedure that may hold data, which the listing of the index tells whole.</summary>
public sealed record KeptProcedure(ProcedureId Id) : IListed<KeptProcedure>
{
    /// <summary>Absent until it is told: of a procedure that is just being started, or was before standings were told.</summary>
    public ProcedureStanding? Standing { get; init; }

    KeptProcedure IListed<KeptProcedure>.Summary => this;
}

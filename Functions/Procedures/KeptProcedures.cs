using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>A page of the procedures that may hold data.</summary>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record KeptProcedures(IReadOnlyList<ProcedureId> Ids, string? Next);

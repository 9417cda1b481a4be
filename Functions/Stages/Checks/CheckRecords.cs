using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>The records of checks, by candidate.</summary>
public sealed class CheckRecords(RecordStore records)
{
    /// <summary>Null when unknown or erased.</summary>
    public Task<CandidateChecks?> FindAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<CandidateChecks>(PathOf(procedure, candidate), cancellationToken);

    /// <summary>Writes the record, or replaces the one that is there by what is made of it.</summary>
    public Task<CandidateChecks> PutAsync(
        ProcedureId procedure,
        CandidateId candidate,
        Func<CandidateChecks?, CandidateChecks> make,
        CancellationToken cancellationToken = default
    ) => records.ChangeAsync(PathOf(procedure, candidate), make, cancellationToken);

    private static string PathOf(ProcedureId procedure, CandidateId candidate) =>
        $"{RecordPaths.CandidateFolder(procedure, candidate)}checks.json";
}

using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.TermEnd;

/// <summary>The records of fixed terms, by candidate.</summary>
public sealed class TermRecords(RecordStore records)
{
    /// <summary>Null when unknown or erased.</summary>
    public Task<Term?> FindAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<Term>(PathOf(procedure, candidate), cancellationToken);

    /// <summary>Writes the term, or replaces the one that is there by what is made of it.</summary>
    public Task<Term> PutAsync(
        ProcedureId procedure,
        CandidateId candidate,
        Func<Term?, Term> make,
        CancellationToken cancellationToken = default
    ) => records.ChangeAsync(PathOf(procedure, candidate), make, cancellationToken);

    private static string PathOf(ProcedureId procedure, CandidateId candidate) =>
        $"{RecordPaths.CandidateFolder(procedure, candidate)}term.json";
}

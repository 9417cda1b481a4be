using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates.References;

/// <summary>The records of references, by candidate.</summary>
public sealed class ReferenceRecords(RecordStore records)
{
    internal const string Name = "references.json";

    /// <summary>Null when nothing was recorded, or when it was erased.</summary>
    public Task<ReferenceFile?> FindAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<ReferenceFile>(PathOf(procedure, candidate), cancellationToken);

    /// <summary>Changes what is recorded; an empty file when nothing is.</summary>
    public Task<ReferenceFile> ChangeAsync(
        ProcedureId procedure,
        CandidateId candidate,
        Func<ReferenceFile, ReferenceFile> change,
        CancellationToken cancellationToken = default
    ) =>
        records.ChangeAsync<ReferenceFile>(
            PathOf(procedure, candidate),
            found => change(found ?? new ReferenceFile { Candidate = candidate }),
            cancellationToken
        );

    private static string PathOf(ProcedureId procedure, CandidateId candidate) =>
        RecordPaths.CandidateFolder(procedure, candidate) + Name;
}

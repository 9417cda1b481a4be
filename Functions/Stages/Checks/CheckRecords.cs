using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>The records of checks, by candidate.</summary>
public sealed class CheckRecords(RecordStore records) : KeyedRecords<CandidateId, CandidateChecks>(records)
{
    protected override string PathOf(ProcedureId procedure, CandidateId key) =>
        $"{RecordPaths.CandidateFolder(procedure, key)}checks.json";
}

using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.TermEnd;

/// <summary>The records of fixed terms, by candidate.</summary>
public sealed class TermRecords(RecordStore records) : KeyedRecords<CandidateId, Term>(records)
{
    protected override string PathOf(ProcedureId procedure, CandidateId key) =>
        $"{RecordPaths.CandidateFolder(procedure, key)}term.json";
}

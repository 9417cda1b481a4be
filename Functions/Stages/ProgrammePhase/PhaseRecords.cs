using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>The records of phases, by the stage's step.</summary>
public sealed class PhaseRecords(RecordStore records) : KeyedRecords<string, PhaseAgenda>(records)
{
    protected override string PathOf(ProcedureId procedure, string key) =>
        $"{RecordPaths.Of(procedure)}phases/{key}.json";
}

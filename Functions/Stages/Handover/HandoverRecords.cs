using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Handover;

/// <summary>The records of handovers, by stage, so that a stage that failed and is entered again goes on where it was.</summary>
public sealed class HandoverRecords(RecordStore records) : KeyedRecords<string, HandoverAgenda>(records)
{
    protected override string PathOf(ProcedureId procedure, string key) =>
        $"{RecordPaths.Stage(procedure, key)}handover.json";
}

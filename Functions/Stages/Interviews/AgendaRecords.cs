using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>The records of interview agendas, by the stage's step.</summary>
public sealed class AgendaRecords(RecordStore records) : KeyedRecords<string, InterviewAgenda>(records)
{
    protected override string PathOf(ProcedureId procedure, string key) =>
        $"{RecordPaths.Of(procedure)}interviews/{key}.json";
}

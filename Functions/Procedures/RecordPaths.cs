using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>Where the records of a procedure are. All start with the same prefix, so that retention erases them together.</summary>
public static class RecordPaths
{
    public const string Procedures = "procedures/";

    public static string Of(ProcedureId id) => $"{Procedures}{id}/";

    public static string Procedure(ProcedureId id) => $"{Of(id)}procedure.json";

    public static string Definition(ProcedureId id) => $"{Of(id)}definition.json";

    public static string Candidates(ProcedureId id) => $"{Of(id)}candidates/";

    public static string Candidate(ProcedureId id, CandidateId candidate) =>
        $"{Candidates(id)}{candidate}.json";

    /// <summary>Everything about how people decided, by stage.</summary>
    public static string Stage(ProcedureId id, string stage) => $"{Of(id)}stages/{stage}/";

    /// <summary>The closing days in a stage that the recruiter moved.</summary>
    public static string MovedDates(ProcedureId id, string stage) =>
        $"{Stage(id, stage)}moved.json";
}

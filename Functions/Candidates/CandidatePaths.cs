using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>Where the records around applications are, under the procedure's own prefix.</summary>
internal static class CandidatePaths
{
    /// <summary>The random key with which addresses are hashed in this procedure.</summary>
    public static string Key(ProcedureId procedure) => $"{RecordPaths.Of(procedure)}applicant-key.json";

    /// <summary>Which candidate applied from the address with this hash.</summary>
    public static string Applicant(ProcedureId procedure, string hash) =>
        $"{RecordPaths.Of(procedure)}applicants/{hash}.json";

    /// <summary>The addresses of staff, hashed.</summary>
    public static string Staff(ProcedureId procedure) => $"{RecordPaths.Of(procedure)}staff.json";

    /// <summary>The uploads that could not become an application.</summary>
    public static string RefusedUploads(ProcedureId procedure) => $"{RecordPaths.Of(procedure)}refused/";

    /// <summary>An upload that could not become an application.</summary>
    public static string Refused(ProcedureId procedure, string id) => $"{RefusedUploads(procedure)}{id}.json";
}

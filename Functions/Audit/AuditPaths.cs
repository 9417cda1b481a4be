using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>Where chains and their heads are among the records.</summary>
internal static class AuditPaths
{
    public const string Chains = "audit/";
    public const string Heads = "audit-heads/";

    public static string Chain(ProcedureId procedure) => $"{Chains}{procedure}/";

    public static string Entry(ProcedureId procedure, int sequence) => $"{Chain(procedure)}{sequence:D8}.json";

    public static string Head(ProcedureId procedure) => $"{Heads}{procedure}.json";
}

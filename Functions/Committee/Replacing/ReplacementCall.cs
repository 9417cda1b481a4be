using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Committee.Replacing;

/// <summary>Input of <see cref="ReplacementOrchestration"/>. Ids only.</summary>
public sealed record ReplacementCall(ProcedureId Procedure, PersonId Former, PersonId Successor)
{
    [JsonIgnore]
    public string InstanceId => $"{Procedure}-place-{Successor}";
}

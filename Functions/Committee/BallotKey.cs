using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Names a ballot.</summary>
public sealed record BallotKey(ProcedureId Procedure, string Ballot)
{
    /// <summary>Of the <see cref="BallotOrchestration"/> that waits for the votes.</summary>
    [JsonIgnore]
    public string InstanceId => $"{Procedure}-{Ballot}";
}

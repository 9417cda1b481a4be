using System.Text.Json.Serialization;
using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Applicants.Complaints;

/// <summary>Names a complaint; input of <see cref="ComplaintOrchestration"/>. Ids only.</summary>
public sealed record ComplaintCall(ProcedureId Procedure, CandidateId Candidate, string Complaint)
{
    /// <summary>Whether the recruiter has been told that there is a complaint.</summary>
    public bool Told { get; init; }

    /// <summary>How often was asked for an answer.</summary>
    public int Reminders { get; init; }

    /// <summary>Among the instances around a candidate, which go on while the procedure is suspended.</summary>
    [JsonIgnore]
    public string InstanceId => $"{new CandidateCall(Procedure, Candidate).InstanceId}-complaint-{Complaint}";
}

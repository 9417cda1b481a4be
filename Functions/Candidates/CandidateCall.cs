using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>Input of <c>CandidateOrchestration</c>. Ids only.</summary>
public sealed record CandidateCall(ProcedureId Procedure, CandidateId Candidate)
{
    /// <summary>The application has been acknowledged, in an earlier round of the orchestration.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>How often the recruiter was warned that there is no final answer yet.</summary>
    public int Warnings { get; init; }

    /// <summary><see cref="Candidate.Returns"/> when it started: who was brought back is waited for anew.</summary>
    public int Returns { get; init; }

    /// <summary>The candidate's orchestration's instance id.</summary>
    public string InstanceId =>
        Returns == 0 ? $"{InstancesOf(Procedure)}{Candidate}" : $"{InstancesOf(Procedure)}{Candidate}-{Returns}";

    /// <summary>Names the mails of the candidate's return; empty before there was one.</summary>
    [JsonIgnore]
    public string MailStep => Returns == 0 ? "" : $"return-{Returns}";

    /// <summary>The orchestration that answers the candidate now.</summary>
    public static CandidateCall Of(Candidate candidate) =>
        new(candidate.Procedure, candidate.Id) { Returns = candidate.Returns };

    /// <summary>What the instance ids of all orchestrations around candidates start with.</summary>
    public static string InstancesOf(ProcedureId procedure) => $"{procedure}-candidate-";
}

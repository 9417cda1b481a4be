using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>Input of <c>CandidateOrchestration</c>. Ids only.</summary>
public sealed record CandidateCall(ProcedureId Procedure, CandidateId Candidate)
{
    /// <summary>The application has been acknowledged, in an earlier round of the orchestration.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>How often the recruiter was warned that there is no final answer yet.</summary>
    public int Warnings { get; init; }

    /// <summary>The candidate's orchestration's instance id.</summary>
    public string InstanceId => $"{InstancesOf(Procedure)}{Candidate}";

    /// <summary>What the instance ids of all orchestrations around candidates start with.</summary>
    public static string InstancesOf(ProcedureId procedure) => $"{procedure}-candidate-";
}

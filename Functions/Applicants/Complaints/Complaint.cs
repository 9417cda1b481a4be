using System.Text.Json.Serialization;
using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Applicants.Complaints;

/// <summary>What a candidate complains about. Filed under the candidate, and erased with the candidate's data.</summary>
public sealed record Complaint : IListed<Complaint>
{
    /// <summary>Of a complaint and of its answer.</summary>
    public const int MaxCharacters = 4000;

    public required string Id { get; init; }
    public required CandidateId Candidate { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The recruiter's answer, which closes the complaint; absent while there is none.</summary>
    public string? Answer { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>A listing has no room for the texts.</summary>
    public bool IsCut { get; init; }

    [JsonIgnore]
    public bool IsOpen => AnsweredAt is null;

    /// <summary>A listing tells at most 8 KB of each, in which most complaints fit with their answer.</summary>
    Complaint IListed<Complaint>.Summary =>
        RecordSummary.FitsIn(this) ? this : this with { Text = "", Answer = null, IsCut = true };
}

/// <summary>Names a complaint; input of <see cref="ComplaintOrchestration"/>. Ids only.</summary>
public sealed record ComplaintCall(ProcedureId Procedure, CandidateId Candidate, string Complaint)
{
    /// <summary>Whether the recruiter has been told that there is a complaint.</summary>
    public bool Told { get; init; }

    /// <summary>How often was asked for an answer.</summary>
    public int Reminders { get; init; }

    /// <summary>When that was the last time, UTC; null: never, or before it was kept.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Among the instances around a candidate, which go on while the procedure is suspended.</summary>
    [JsonIgnore]
    public string InstanceId => $"{new CandidateCall(Procedure, Candidate).InstanceId}-complaint-{Complaint}";
}

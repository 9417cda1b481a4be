using System.Text.Json.Serialization;
using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Applicants.Complaints;

/// <summary>What a candidate complains about. Filed under the candidate, and erased with the candidate's data.</summary>
public sealed record Complaint
{
    /// <summary>Of a complaint and of its answer.</summary>
    public const int MostCharacters = 4000;

    public required string Id { get; init; }
    public required CandidateId Candidate { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The recruiter's answer, which closes the complaint; absent while there is none.</summary>
    public string? Answer { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }

    [JsonIgnore]
    public bool IsOpen => AnsweredAt is null;
}

using System.Text.Json.Serialization;

namespace Recruitment.Candidates;

/// <summary>How far a candidate is. The last four are final.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CandidateStatus>))]
public enum CandidateStatus
{
    Applied,
    Nominated,
    Shortlisted,
    Recommended,
    Offered,
    Appointed,
    Rejected,
    Declined,
    Withdrawn,
}

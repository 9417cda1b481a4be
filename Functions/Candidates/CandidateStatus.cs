using System.Text.Json.Serialization;

namespace Recruitment.Candidates;

/// <summary>How far a candidate is. Which are final tells <see cref="CandidateStatusRules"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CandidateStatus>))]
public enum CandidateStatus
{
    Applied,
    Nominated,
    Shortlisted,
    Recommended,
    Offered,

    /// <summary>The team has a place in the programme.</summary>
    Enrolled,
    Appointed,

    /// <summary>The team took part in the programme to its end.</summary>
    Completed,
    Rejected,
    Declined,
    Withdrawn,
}

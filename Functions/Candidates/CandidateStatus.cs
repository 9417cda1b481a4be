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

    /// <summary>Somebody else is appointed, and has not started: until then the candidate may still get the place.</summary>
    Reserve,

    /// <summary>The team has a place in the programme.</summary>
    Enrolled,
    Appointed,

    /// <summary>The team took part in the programme to its end.</summary>
    Completed,
    Rejected,
    Declined,
    Withdrawn,
}

/// <summary>What a status means for what can still happen to a candidate.</summary>
public static class CandidateStatusRules
{
    extension(CandidateStatus status)
    {
        /// <summary>Nothing more happens: the candidate has the final answer.</summary>
        public bool IsFinal =>
            status
                is CandidateStatus.Appointed
                    or CandidateStatus.Completed
                    or CandidateStatus.Rejected
                    or CandidateStatus.Declined
                    or CandidateStatus.Withdrawn;
    }
}

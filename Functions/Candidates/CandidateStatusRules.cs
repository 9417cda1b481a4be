namespace Recruitment.Candidates;

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

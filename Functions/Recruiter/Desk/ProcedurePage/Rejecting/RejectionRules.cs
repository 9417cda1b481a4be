using Recruitment.Candidates;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Rejecting;

/// <summary>Whom somebody of the organisation can reject.</summary>
public static class RejectionRules
{
    /// <summary>Not who has an answer, nor who has an offer: that binds, and is answered by the candidate.</summary>
    public static bool MayBeRejected(CandidateStatus status) =>
        status is { IsFinal: false } and not CandidateStatus.Offered;
}

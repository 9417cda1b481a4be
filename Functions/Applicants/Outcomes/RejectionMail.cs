using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Applicants.Outcomes;

/// <summary>
/// The rejection in writing, with the reason that belongs to the step in which it was decided. School codes
/// (Meerwerf, BLICK) ask for it within 14 days of the decision.
/// </summary>
public sealed class RejectionMail(Letters letters, LinkBuilder links) : CandidateMail<RejectionMailBody>(letters, links)
{
    protected override bool IsFor(Candidate candidate) => candidate.Status == CandidateStatus.Rejected;
}

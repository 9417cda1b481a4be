using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Applicants.Outcomes;

/// <summary>Tells the contact of a team that the programme is over: the final answer to the enrolment.</summary>
public sealed class CompletionMail(Letters letters, LinkBuilder links)
    : CandidateMail<CompletionMailBody>(letters, links)
{
    protected override bool IsFor(Candidate candidate) => candidate.Status == CandidateStatus.Completed;
}

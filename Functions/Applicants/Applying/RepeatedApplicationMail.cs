using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Applicants.Applying;

/// <summary>
/// Tells an address that applied before that a second application arrived, and lets it choose. Sent to the address
/// only: the page after the form says nothing of it.
/// </summary>
public sealed class RepeatedApplicationMail(Letters letters, LinkBuilder links)
    : CandidateMail<RepeatedApplicationMailBody>(letters, links)
{
    protected override bool IsFor(Candidate candidate) => candidate.Replacement is not null;
}

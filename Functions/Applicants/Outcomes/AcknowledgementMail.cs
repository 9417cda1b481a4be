using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Applicants.Outcomes;

/// <summary>
/// Acknowledges an application at once: the course of the procedure, when there is news, and the candidate's own page.
/// School codes (Meerwerf, BLICK) ask for this within 14 days of receipt.
/// </summary>
public sealed class AcknowledgementMail(Letters letters, LinkBuilder links)
    : CandidateMail<AcknowledgementMailBody>(letters, links);

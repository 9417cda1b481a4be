using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Timeline;

/// <summary>Tells the recruiter that the procedure ended without an appointment, and why.</summary>
public sealed class ProcedureEndedMail(Letters letters, LinkBuilder links)
    : RecruiterMail<ProcedureEndedMailBody>(letters, links);

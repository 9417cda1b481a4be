using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Timeline;

/// <summary>Tells the recruiter that the procedure has started, with every date as written and as it became.</summary>
public sealed class ProcedureStartedMail(Letters letters, LinkBuilder links)
    : RecruiterMail<ProcedureStartedMailBody>(letters, links);

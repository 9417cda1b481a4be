using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Timeline;

/// <summary>Tells the recruiter that a stage failed and waits until the recruiter resumes it.</summary>
public sealed class StageHaltedMail(Letters letters, LinkBuilder links)
    : RecruiterMail<StageHaltedMailBody>(letters, links);

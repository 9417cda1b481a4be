using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Stages.Posting;

/// <summary>Tells the recruiter, some days before the close, that nobody has applied yet.</summary>
public sealed class NobodyAppliedMail(Letters letters, LinkBuilder links)
    : RecruiterMail<NobodyAppliedMailBody>(letters, links);

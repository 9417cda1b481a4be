using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Stages.Posting;

/// <summary>Tells the recruiter where the vacancy is online.</summary>
public sealed class VacancyOnlineMail(Letters letters, LinkBuilder links)
    : RecruiterMail<VacancyOnlineMailBody>(letters, links);

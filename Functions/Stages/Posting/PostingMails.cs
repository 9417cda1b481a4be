using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Posting;

/// <summary>What the recruiter hears of the posting.</summary>
public sealed class PostingMails(RecruiterLetters recruiter) : IMails
{
    public IEnumerable<IMail> Mails => [recruiter.Mail<VacancyOnlineMail>(), recruiter.Mail<NobodyAppliedMail>()];
}

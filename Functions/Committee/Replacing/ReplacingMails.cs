using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Committee.Replacing;

/// <summary>What who goes and who comes hear.</summary>
public sealed class ReplacingMails(Letters letters, RecruiterLetters recruiter) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<PlaceTakenMail>(),
            letters.Mail<PersonAddedMail>(),
            letters.Mail<ReplacedMail>(letters.ToFormerAsync),
            recruiter.Mail<RecruiterChangedMail>(),
        ];
}

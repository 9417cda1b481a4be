using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Committee.Replacing;

/// <summary>What who goes and who comes hear.</summary>
public sealed class ReplacingMails(Letters letters) : IMails
{
    public IEnumerable<IMail> Mails =>
        [letters.Mail<PlaceTakenMail>(), letters.Mail<ReplacedMail>(letters.ToFormerAsync)];
}

using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Nomination;

/// <summary>What the recruiter hears of the nomination.</summary>
public sealed class NominationMails(Letters letters) : IMails
{
    public IEnumerable<IMail> Mails => [letters.Mail<NominationByRuleMail>()];
}

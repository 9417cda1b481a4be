using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Preselection;

/// <summary>What the recruiter hears of the preselection.</summary>
public sealed class PreselectionMails(Letters letters) : IMails
{
    public IEnumerable<IMail> Mails =>
        [letters.Mail<PreselectionWithoutQuorumMail>(), letters.Mail<ShortlistByRuleMail>()];
}

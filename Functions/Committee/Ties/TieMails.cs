using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Committee.Ties;

/// <summary>What people hear of a tie.</summary>
public sealed class TieMails(Letters letters) : IMails
{
    public IEnumerable<IMail> Mails => [letters.Mail<TieAgainMail>()];
}

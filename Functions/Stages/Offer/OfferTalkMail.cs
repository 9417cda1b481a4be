using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Passes on to the recruiter what a candidate wants to talk about before answering.</summary>
public sealed class OfferTalkMail(Letters letters, OfferLetters offers) : LetterMail<OfferTalkMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        offers.ToRecruiterAsync(order, cancellationToken);
}

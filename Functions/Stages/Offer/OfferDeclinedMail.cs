using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Tells the recruiter that an offer was declined, or lapsed without an answer.</summary>
public sealed class OfferDeclinedMail(Letters letters, OfferLetters offers) : LetterMail<OfferDeclinedMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        offers.ToRecruiterAsync(order, cancellationToken);
}

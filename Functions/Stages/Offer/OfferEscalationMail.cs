using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Tells the recruiter that the deadline of an offer passed without an answer.</summary>
public sealed class OfferEscalationMail(Letters letters, OfferLetters offers)
    : LetterMail<OfferEscalationMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        offers.ToRecruiterAsync(order, cancellationToken);
}

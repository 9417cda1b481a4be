using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Reminds a candidate that an answer to the offer is awaited.</summary>
public sealed class OfferReminderMail(Letters letters, OfferLetters offers) : LetterMail<OfferReminderMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        offers.ToCandidateAsync(order, cancellationToken);
}

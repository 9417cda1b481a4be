using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Makes a candidate the offer, with the terms and the link to answer.</summary>
public sealed class OfferMail(Letters letters, OfferLetters offers) : LetterMail<OfferMailBody>(letters)
{
    protected override Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        offers.ToCandidateAsync(order, cancellationToken);
}

using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Stages.Offer;

/// <summary>Reads what the mails about an offer show.</summary>
public sealed class OfferLetters(Letters letters, OfferRecords offers, LinkBuilder links)
{
    /// <summary>To the candidate, with the link to answer; null when erased, or answered already.</summary>
    public async Task<Letter?> ToCandidateAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToCandidateAsync(order, cancellationToken);
        return await FindAsync(order, letter, cancellationToken) is { Offer.Answer: null } open
            ? open with
            {
                Link = links.For(new Link(OfferLink.Name, order.Procedure, order.Step, order.Recipient)),
            }
            : null;
    }

    /// <summary>To the recruiter, about a candidate's offer; null when that was erased.</summary>
    public async Task<Letter?> ToRecruiterAsync(MailOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, await letters.ToPersonAsync(order, cancellationToken), cancellationToken);

    private async Task<OfferLetter?> FindAsync(MailOrder order, Letter? letter, CancellationToken cancellationToken) =>
        letter is { About.Id: var candidate }
        && await offers.FindAsync(order.Procedure, candidate, order.Step, cancellationToken) is { } offer
            ? new OfferLetter(letter) { Offer = offer }
            : null;
}

using Recruitment.Candidates.Terms;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Stages.Offer.Terms;

namespace Recruitment.Stages.Offer;

/// <summary>Reads what the mails about an offer show.</summary>
public sealed class OfferLetters(Letters letters, OfferRecords offers, PersonalTermsRecords terms, LinkBuilder links)
    : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<OfferMail>(ToCandidateAsync),
            letters.Mail<OfferRevisedMail>(ToCandidateAsync),
            letters.Mail<OfferReminderMail>(ToCandidateAsync),
            letters.Mail<OfferTakenBackMail>(TakenBackAsync),
            letters.Mail<OfferTalkMail>(ToRecruiterAsync),
            letters.Mail<OfferEscalationMail>(ToRecruiterAsync),
            letters.Mail<OfferDeclinedMail>(ToRecruiterAsync),
        ];

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

    /// <summary>To the candidate, when the recruiter took the offer back; null when erased.</summary>
    public async Task<Letter?> TakenBackAsync(MailOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, await letters.ToCandidateAsync(order, cancellationToken), cancellationToken);

    /// <summary>To the recruiter, about a candidate's offer; null when that was erased.</summary>
    public async Task<Letter?> ToRecruiterAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToPersonAsync(order, cancellationToken);
        return await FindAsync(order, letter, cancellationToken) is { } found
            ? found with
            {
                Link = To(order, order.Kind == nameof(OfferTalkMail) ? TermsLink.Name : TakeBackLink.Name),
            }
            : null;
    }

    private Uri To(MailOrder order, string purpose) =>
        links.For(new Link(purpose, order.Procedure, order.Step, order.Recipient, order.About?.Value ?? ""));

    private async Task<OfferLetter?> FindAsync(MailOrder order, Letter? letter, CancellationToken cancellationToken) =>
        letter is { About.Id: var candidate }
        && await offers.FindAsync(order.Procedure, candidate, order.Step, cancellationToken) is { } offer
            ? new OfferLetter(letter)
            {
                Offer = offer,
                Terms = await terms.FindAsync(order.Procedure, candidate, cancellationToken),
            }
            : null;
}

/// <summary>A mail about an offer.</summary>
public sealed record OfferLetter : Letter
{
    public OfferLetter(Letter letter)
        : base(letter) { }

    public required JobOffer Offer { get; init; }

    /// <summary>Those for this person; absent: what the vacancy says.</summary>
    public PersonalTerms? Terms { get; init; }

    /// <summary>Where to answer; for the recruiter where to act.</summary>
    public Uri? Link { get; init; }

    /// <summary>The candidate's name.</summary>
    public string? Candidate => About?.Name;

    public OfferModel Offered => OfferModel.Of(Definition, Offer, Terms, About);
}

using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Applicants.Newsletter;

/// <summary>Welcomes a subscriber to the newsletter. As every newsletter it can be unsubscribed from with one click.</summary>
public sealed class NewsletterSubscribedMail(Letters letters, NewsletterConsents consents, LinkBuilder links)
    : LetterMail<NewsletterSubscribedMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await Letters.ToCandidateAsync(order, cancellationToken) is { } letter
        && await consents.FindAsync(order.Procedure, new CandidateId(order.Recipient), cancellationToken)
            is { IsGiven: true }
            ? letter with
            {
                Unsubscribe = links.For(new Link(NewsletterLink.Name, order.Procedure, "", order.Recipient)),
            }
            : null;
}

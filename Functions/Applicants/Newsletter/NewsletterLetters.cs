using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Applicants.Newsletter;

/// <summary>What subscribers to the newsletter get; each can be unsubscribed from with one click.</summary>
public sealed class NewsletterLetters(Letters letters, NewsletterConsents consents, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails => [letters.Mail<NewsletterSubscribedMail>(WriteAsync)];

    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToCandidateAsync(order, cancellationToken) is { } letter
        && await consents.FindAsync(order.Procedure, new CandidateId(order.Recipient), cancellationToken)
            is { IsGiven: true }
            ? letter with
            {
                Unsubscribe = links.For(new Link(NewsletterLink.Name, order.Procedure, "", order.Recipient)),
            }
            : null;
}

using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Applicants.Internal;

/// <summary>Reads what the mails about who works here show.</summary>
public sealed class InternalLetters(Letters letters, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<InternalAskedMail>(AskAsync),
            letters.Mail<InternalUnknownMail>(AskAsync),
            letters.Mail<NotInternalMail>(TellAsync),
        ];

    private async Task<Letter?> AskAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonWhileRunningAsync(order, cancellationToken) is { } letter
            ? new InternalLetter(letter)
            {
                Link = links.For(new Link(InternalLink.Name, order.Procedure, order.Step, order.Recipient)),
                IsReminder = order.Number > 0,
            }
            : null;

    private async Task<Letter?> TellAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToCandidateAsync(order, cancellationToken)
            is { IsCancelled: false, About.Internal.Ground: InternalGround.Denied } letter
            ? letter
            : null;
}

/// <summary>Asks who works here.</summary>
public sealed record InternalLetter : Letter
{
    public InternalLetter(Letter letter)
        : base(letter) { }

    public required Uri Link { get; init; }
    public required bool IsReminder { get; init; }
}

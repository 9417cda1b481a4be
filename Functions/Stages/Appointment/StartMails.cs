using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Stages.Appointment;

/// <summary>Who is asked for another first day of work.</summary>
public sealed class StartMails(Letters letters, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.MailAboutEach<StartAskedMail>(AskAsync),
            letters.MailAboutEach<StartReminderMail>(AskAsync),
            letters.MailAboutEach<StartEscalationMail>(AskAsync),
        ];

    /// <summary>Null when the procedure is cancelled or the candidate erased.</summary>
    private async Task<Letter?> AskAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonWhileRunningAsync(order, cancellationToken) is { About: { } candidate } letter
            ? new StartLetter(letter)
            {
                Link = links.For(
                    new Link(StartLink.Name, order.Procedure, order.Step, order.Recipient, candidate.Id.Value)
                ),
            }
            : null;
}

/// <summary>A mail that asks for another first day of work.</summary>
public sealed record StartLetter : Letter
{
    public StartLetter(Letter letter)
        : base(letter) { }

    /// <summary>Where to record it.</summary>
    public required Uri Link { get; init; }
}

using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.FollowUp;

/// <summary>Reads what the mails show that ask how it goes on.</summary>
public sealed class FollowUpLetters(Letters letters, RecordStore records, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<NobodyLeftMail>(WriteAsync),
            letters.Mail<NobodyLeftReminderMail>(WriteAsync),
            letters.Mail<NobodyLeftEscalationMail>(WriteAsync),
            letters.Mail<PlaceFreeMail>(WriteFreeAsync),
            letters.Mail<PlaceFreeReminderMail>(WriteFreeAsync),
            letters.Mail<PlaceFreeEscalationMail>(WriteFreeAsync),
        ];

    private Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        WriteAsync(order, question: "", cancellationToken);

    private Task<Letter?> WriteFreeAsync(MailOrder order, CancellationToken cancellationToken) =>
        WriteAsync(order, FollowUpDecision.FreePlace, cancellationToken);

    /// <summary>Null when it was decided meanwhile.</summary>
    private async Task<Letter?> WriteAsync(MailOrder order, string question, CancellationToken cancellationToken)
    {
        var path = FollowUpDecision.Path(order.Procedure, order.Step, question);
        return
            await letters.ToPersonWhileRunningAsync(order, cancellationToken) is { } letter
            && await records.FindAsync<FollowUpDecision>(path, cancellationToken) is { Choice: null } decision
            ? new FollowUpLetter(letter)
            {
                Decision = decision,
                Link = links.For(new Link(FollowUpLink.Name, order.Procedure, order.Step, order.Recipient, question)),
            }
            : null;
    }
}

/// <summary>A mail that asks how it goes on.</summary>
public sealed record FollowUpLetter : Letter
{
    public FollowUpLetter(Letter letter)
        : base(letter) { }

    public required FollowUpDecision Decision { get; init; }

    /// <summary>Where to decide.</summary>
    public required Uri Link { get; init; }
}

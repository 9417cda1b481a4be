using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>Reads what is told of somebody who cannot be reached, and to them once they can.</summary>
public sealed class UnreachableLetters(
    Letters letters,
    AddressBook book,
    ContactRecords contacts,
    MissedTitles titles,
    LinkBuilder links
) : IMails
{
    /// <summary>Stands for the address of the organisation as the recipient of a mail.</summary>
    public const string Organisation = "organisation";

    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<UnreachableMail>(TellAsync),
            letters.Mail<UnreachableReminderMail>(TellAsync),
            letters.Mail<UnreachableEscalationMail>(TellAsync),
            letters.Mail<MissedMailsMail>(CoverAsync),
        ];

    /// <summary>Null when the address was corrected meanwhile.</summary>
    private async Task<Letter?> TellAsync(MailOrder order, CancellationToken cancellationToken) =>
        await contacts.FindAsync(order.Procedure, order.Step, cancellationToken) is { IsOpen: true } contact
        && contact.Number == order.Number
        && await ToToldAsync(order, cancellationToken) is { } letter
            ? await WriteAsync(order, contact, letter, cancellationToken)
            : null;

    private async Task<Letter?> CoverAsync(MailOrder order, CancellationToken cancellationToken) =>
        await contacts.FindAsync(order.Procedure, order.Step, cancellationToken) is { } contact
        && contact.Number == order.Number
        && await book.FindAsync(order.Procedure, order.Step, cancellationToken) is { } reader
        && await letters.ToAsync(order, reader.Name, reader.Email, cancellationToken) is { } letter
            ? await WriteAsync(order, contact, letter, cancellationToken)
            : null;

    private async Task<Letter?> ToToldAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (order.Recipient != Organisation)
        {
            return await letters.ToPersonAsync(order, cancellationToken);
        }

        var letter = await letters.ToAsync(order, "", "", cancellationToken);
        var organisation = letter?.Definition.Organisation;
        return organisation is null ? null : letter! with { Name = organisation.Name, Address = organisation.ReplyTo };
    }

    private async Task<Letter?> WriteAsync(
        MailOrder order,
        Contact contact,
        Letter letter,
        CancellationToken cancellationToken
    ) =>
        await book.FindAsync(order.Procedure, contact.Id, cancellationToken) is { } person
            ? new UnreachableLetter(letter)
            {
                Person = person,
                Missed = await titles.ReadAsync(order.Procedure, contact, cancellationToken),
                Correct = links.For(CorrectionAddress.Of(order.Procedure, contact.Id, order.Recipient)),
            }
            : null;
}

/// <summary>A mail about mails that did not arrive.</summary>
public sealed record UnreachableLetter : Letter
{
    public UnreachableLetter(Letter letter)
        : base(letter) { }

    /// <summary>Who could not be reached, with the address as it is now.</summary>
    public required ContactPerson Person { get; init; }

    /// <summary>What they missed.</summary>
    public required IReadOnlyList<MissedTitle> Missed { get; init; }

    /// <summary>Where the address is corrected.</summary>
    public required Uri Correct { get; init; }

    /// <summary>Those that still make sense.</summary>
    public IEnumerable<MissedTitle> ToCome => Missed.Where(mail => !mail.IsOver);

    /// <summary>How many no longer do.</summary>
    public int Over => Missed.Count(mail => mail.IsOver);
}

using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>
/// Tells what somebody missed. What the mails were called is not kept, because it may name others; they are written
/// anew, which also shows whether they still make sense.
/// </summary>
public sealed class MissedTitles(Lazy<MailCatalog> mails, MailWriter writer)
{
    public async Task<IReadOnlyList<MissedTitle>> ReadAsync(
        ProcedureId procedure,
        Contact contact,
        CancellationToken cancellationToken
    )
    {
        var titles = new List<MissedTitle>();
        foreach (var order in MissedCall.Orders(procedure, contact.Last.Select(mail => mail.Key)))
        {
            var at = contact.Last.First(mail => mail.Key == order.Key).At;
            titles.Add(await ReadAsync(order, at, cancellationToken));
        }

        return titles;
    }

    private async Task<MissedTitle> ReadAsync(MailOrder order, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // These mails tell what somebody missed, and so would go round in circles when two people cannot be reached.
        if (
            order.Kind
            is nameof(UnreachableMail)
                or nameof(UnreachableReminderMail)
                or nameof(UnreachableEscalationMail)
        )
        {
            return new MissedTitle(at, Title: null, IsOver: false);
        }

        return await mails.Value.Get(order.Kind).ComposeAsync(order, cancellationToken) is { } draft
            ? new MissedTitle(at, writer.Write(order, draft).Subject, IsOver: false)
            : new MissedTitle(at, Title: null, IsOver: true);
    }
}

/// <summary>A mail that somebody missed, as people read of it.</summary>
/// <param name="At">When it did not arrive, UTC.</param>
/// <param name="Title">Its subject; null when it is over, or when it told that somebody else cannot be reached.</param>
/// <param name="IsOver">There is nothing to send any more.</param>
public sealed record MissedTitle(DateTimeOffset At, string? Title, bool IsOver);

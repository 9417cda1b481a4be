using Recruitment.Records;

namespace Recruitment.Mail;

/// <summary>Tells which mails were sent.</summary>
public sealed class SentMails(RecordStore records)
{
    /// <summary>Ids of those to whom a mail of the kind was sent.</summary>
    public async Task<IReadOnlyList<string>> RecipientsAsync(
        ProcedureId procedure,
        string kind,
        CancellationToken cancellationToken
    )
    {
        var folder = MailPaths.Sent(procedure);
        var recipients = new List<string>();
        await foreach (var path in records.PathsAsync($"{folder}{kind}_", cancellationToken))
        {
            if (MailOrder.Parse(procedure, MailPaths.KeyIn(path)) is { } order)
            {
                recipients.Add(order.Recipient);
            }
        }

        return recipients;
    }
}

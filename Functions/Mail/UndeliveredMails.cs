using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Records;

namespace Recruitment.Mail;

/// <summary>
/// Notes which mails did not reach their reader, and reports them. Doing so twice is harmless: what was noted is noted
/// once, and a report completes what was cut off.
/// </summary>
public sealed class UndeliveredMails(
    RecordStore records,
    IEnumerable<IUndelivered> reporting,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>A server refused it for good.</summary>
    public Task RefusedAsync(MailOrder order, DurableTaskClient client, CancellationToken cancellationToken) =>
        NoteAsync("MailRefused", MailPaths.Refused(order), order, client, cancellationToken);

    /// <summary>It was sent, and came back.</summary>
    public Task BouncedAsync(MailOrder order, DurableTaskClient client, CancellationToken cancellationToken) =>
        NoteAsync("MailBounced", MailPaths.Bounced(order), order, client, cancellationToken);

    private async Task NoteAsync(
        string what,
        string path,
        MailOrder order,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (await records.FindAsync<UndeliveredMail>(path, cancellationToken) is null)
        {
            await audit.AppendAsync(order.Procedure, what, order.Step, order.Recipient, cancellationToken);
            await records.TryAddAsync(path, new UndeliveredMail(clock.GetUtcNow()), cancellationToken);
        }

        foreach (var part in reporting)
        {
            await part.ReportAsync(order, client, cancellationToken);
        }
    }
}

/// <summary>That a mail did not arrive; which one is in the record's path.</summary>
/// <param name="At">When that was known, UTC.</param>
public sealed record UndeliveredMail(DateTimeOffset At);

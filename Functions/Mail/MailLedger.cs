using Recruitment.Records;

namespace Recruitment.Mail;

/// <summary>
/// Tells who got which mail when, and what did not arrive. All of it is in the paths of the records and in when they
/// were written, so that however many mails there are, none is read.
/// </summary>
public sealed class MailLedger(RecordStore records)
{
    /// <summary>Every mail of a procedure, in order of when it was sent or refused.</summary>
    public async Task<IReadOnlyList<LedgerMail>> ReadAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        var sent = await TimesAsync(MailPaths.Sent(procedure), cancellationToken);
        var refused = await TimesAsync(MailPaths.Refused(procedure), cancellationToken);
        var bounced = await TimesAsync(MailPaths.Bounced(procedure), cancellationToken);
        return
        [
            // A mail that was refused, and sent when it was ordered once more, arrived.
            .. sent.Concat(refused.ExceptBy(sent.Keys, mail => mail.Key))
                .Select(mail => (Order: MailOrder.Parse(procedure, mail.Key), At: mail.Value, mail.Key))
                .Where(mail => mail.Order is not null)
                .OrderBy(mail => mail.At)
                .ThenBy(mail => mail.Key, StringComparer.Ordinal)
                .Select(mail => new LedgerMail(mail.Order!, mail.At, StateOf(mail.Key), BouncedAt(mail.Key))), // not null
        ];

        MailState StateOf(string key) =>
            bounced.ContainsKey(key) ? MailState.Bounced
            : sent.ContainsKey(key) ? MailState.Sent
            : MailState.Refused;

        DateTimeOffset? BouncedAt(string key) => bounced.TryGetValue(key, out var at) ? at : null;
    }

    private async Task<Dictionary<string, DateTimeOffset>> TimesAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        var times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        await foreach (var (path, at) in records.TimesAsync(folder, cancellationToken))
        {
            times[MailPaths.KeyIn(path)] = at;
        }

        return times;
    }
}

/// <summary>A mail, and what became of it. Ids only.</summary>
/// <param name="At">When it was sent, or refused; UTC, to the second.</param>
/// <param name="BouncedAt">When it came back.</param>
public sealed record LedgerMail(MailOrder Order, DateTimeOffset At, MailState State, DateTimeOffset? BouncedAt);

/// <summary>What became of a mail.</summary>
public enum MailState
{
    /// <summary>A server took it, and it did not come back.</summary>
    Sent,

    /// <summary>A server refused it for good.</summary>
    Refused,

    /// <summary>A server took it, and it came back.</summary>
    Bounced,
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Mail.Outbox;

/// <summary>
/// What developers may see of the outbox: there is something to see only where mails stay on the machine.
/// </summary>
public sealed class OutboxView(OutboxStore outbox, MailSettings settings, DeveloperPages developers)
{
    public bool IsShownTo(HttpRequest request) => HasMails && developers.AreShownTo(request);

    private bool HasMails => settings.Transport == "outbox";

    /// <summary>The mails after a number, in the order of sending.</summary>
    public async Task<IReadOnlyList<OutboxMail>> AfterAsync(int number, CancellationToken cancellationToken)
    {
        var mails = new List<OutboxMail>();
        foreach (var entry in HasMails ? outbox.After(number) : [])
        {
            if (await outbox.ReadAsync(entry, cancellationToken) is { } file)
            {
                mails.Add(OutboxMail.Of(entry, file));
            }
        }

        return mails;
    }

    /// <summary>The mail of that number; null when there is none.</summary>
    public async Task<OutboxMail?> FindAsync(string number, CancellationToken cancellationToken) =>
        Find(number) is { } entry && await outbox.ReadAsync(entry, cancellationToken) is { } file
            ? OutboxMail.Of(entry, file)
            : null;

    /// <summary>The MIME file of that mail; null when there is none.</summary>
    public async Task<byte[]?> FindFileAsync(string number, CancellationToken cancellationToken) =>
        Find(number) is { } entry ? await outbox.ReadAsync(entry, cancellationToken) : null;

    /// <summary>Null when it is no number.</summary>
    public static int? Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private OutboxEntry? Find(string number) => HasMails && Number(number) is { } known ? outbox.Find(known) : null;
}

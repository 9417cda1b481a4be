using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;

namespace Recruitment.Mail;

/// <summary>Completes a composed mail: subject and text part from the HTML, sender, date and a stable Message-ID.</summary>
public sealed class MailWriter(MailSettings settings, TimeProvider time)
{
    private const int HashDigits = 24;

    public OutgoingMail Write(MailOrder order, MailDraft draft)
    {
        var document = new HtmlParser().ParseDocument(draft.Html);
        var from = settings.From;
        var hash = Hash(order);
        return new OutgoingMail
        {
            Procedure = order.Procedure,
            Kind = order.Kind,
            Recipient = order.Recipient,
            Abouts = [.. order.Abouts],
            Key = order.Key,
            KeyHash = hash,
            MessageId = $"<{hash}@{from[(from.LastIndexOf('@') + 1)..]}>",
            Date = time.GetUtcNow(),
            FromName = OneLine(draft.FromName),
            FromAddress = from,
            ToName = OneLine(draft.ToName),
            ToAddress = draft.ToAddress,
            ReplyTo = draft.ReplyTo,
            Subject = OneLine(document.Title ?? ""),
            Html = draft.Html,
            Text = MailText.Of(document),
            Calendar = draft.Calendar,
            CalendarMethod = draft.CalendarMethod,
            Unsubscribe = draft.Unsubscribe,
        };
    }

    private static string Hash(MailOrder order)
    {
        var named = Encoding.UTF8.GetBytes($"{order.Procedure}/{order.Key}");
        return Convert.ToHexStringLower(SHA256.HashData(named))[..HashDigits];
    }

    /// <summary>
    /// A header's value ends with its line: whatever people typed, a name stays on one. Nor does it hold what readers
    /// take for an encoded word (RFC 2047), and show as something else.
    /// </summary>
    private static string OneLine(string text) =>
        string.Join(
                ' ',
                text.Split(
                    text.Where(c => char.IsControl(c) || char.IsWhiteSpace(c)).Distinct().ToArray(),
                    StringSplitOptions.RemoveEmptyEntries
                )
            )
            .Replace("=?", "= ?", StringComparison.Ordinal);
}

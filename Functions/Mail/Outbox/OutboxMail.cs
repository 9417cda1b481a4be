using System.Text;
using AngleSharp.Html.Parser;
using MimeKit;

namespace Recruitment.Mail.Outbox;

/// <summary>A mail of the outbox, read back from its file.</summary>
public sealed record OutboxMail
{
    public required int Number { get; init; }
    public required string Procedure { get; init; }

    /// <summary>Id of the candidate or person that it went to.</summary>
    public required string Recipient { get; init; }

    /// <summary>Which mail it is: the name of the class that composed it.</summary>
    public required string Kind { get; init; }

    /// <summary>The same for every sending of one logical mail.</summary>
    public required string MessageId { get; init; }
    public required string To { get; init; }
    public required string ToName { get; init; }
    public required string Subject { get; init; }
    public required DateTimeOffset Date { get; init; }

    /// <summary>In their order, decoded.</summary>
    public required IReadOnlyList<MailFact> Headers { get; init; }
    public required string Html { get; init; }
    public required string Text { get; init; }

    /// <summary>Addresses that the HTML part links to, in their order.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>File names with the text of each attachment.</summary>
    public required IReadOnlyList<MailFact> Attachments { get; init; }

    /// <summary>Everything in it that people read; what is in the HTML is in the text as well.</summary>
    internal IEnumerable<string> Words => [To, ToName, Subject, Text, .. Attachments.Select(one => one.Value)];

    internal static OutboxMail Of(OutboxEntry entry, byte[] file)
    {
        using var message = MimeMessage.Load(new MemoryStream(file));
        var to = message.To.Mailboxes.FirstOrDefault();
        var html = message.HtmlBody ?? "";
        return new OutboxMail
        {
            Number = entry.Number,
            Procedure = entry.Procedure.Value,
            Recipient = entry.Recipient,
            Kind = message.Headers[OutgoingMail.KindHeader] ?? "",
            MessageId = message.Headers[HeaderId.MessageId] ?? "",
            To = to?.Address ?? "",
            ToName = to?.Name ?? "",
            Subject = message.Subject ?? "",
            Date = message.Date,
            Headers = [.. message.Headers.Select(header => new MailFact(header.Field, header.Value))],
            Html = html,
            Text = message.TextBody ?? "",
            Links = LinksOf(html),
            Attachments =
            [
                .. message
                    .Attachments.OfType<MimePart>()
                    .Select(part => new MailFact(part.FileName ?? "", ContentOf(part))),
            ],
        };
    }

    /// <summary>Every text that the app writes is UTF-8.</summary>
    private static string ContentOf(MimePart part)
    {
        using var reader = new StreamReader(part.Content?.Open() ?? Stream.Null, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static IReadOnlyList<string> LinksOf(string html) =>
        [
            .. new HtmlParser()
                .ParseDocument(html)
                .QuerySelectorAll("a[href]")
                .Select(link => link.GetAttribute("href") ?? "")
                .Where(href => href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                .Distinct(),
        ];
}

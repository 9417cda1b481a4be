using System.Globalization;
using System.Net.Mail;
using AngleSharp.Html.Parser;

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

    internal static OutboxMail Of(OutboxEntry entry, string mime)
    {
        var message = MimePart.Parse(mime);
        var to = new MailAddress(message.Header("To"));
        var bodies = message.Leaves().Where(part => part.FileName is null).ToList();
        var html = bodies.Find(part => part.Type == "text/html")?.Text ?? "";
        return new OutboxMail
        {
            Number = entry.Number,
            Procedure = entry.Procedure.Value,
            Recipient = entry.Recipient,
            Kind = message.Header(OutgoingMail.KindHeader),
            MessageId = message.Header("Message-ID"),
            To = to.Address,
            ToName = to.DisplayName,
            Subject = message.Header("Subject"),
            Date = DateTimeOffset.Parse(message.Header("Date"), CultureInfo.InvariantCulture),
            Headers =
            [
                .. message.Headers.Select(header => new MailFact(header.Name, header.Value)),
            ],
            Html = html,
            Text = bodies.Find(part => part.Type == "text/plain")?.Text ?? "",
            Links = LinksOf(html),
            Attachments =
            [
                .. message
                    .Leaves()
                    .Where(part => part.FileName is not null)
                    .Select(part => new MailFact(part.FileName ?? "", part.Text)),
            ],
        };
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

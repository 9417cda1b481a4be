using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Recruitment.Mail.Transports;

/// <summary>
/// Makes the MIME message: the text, HTML and calendar as alternatives of each other, and the calendar once more as
/// the attachment <c>invite.ics</c> for programs that show no alternative. The same mail gives the same bytes.
/// </summary>
internal static class MimeMail
{
    /// <summary>As mails travel and as files hold them: every line ends in CRLF.</summary>
    public static FormatOptions Format { get; } = WithDosLines();

    /// <summary>The caller disposes of it.</summary>
    /// <exception cref="MailNotSentException">An address is none.</exception>
    public static MimeMessage Of(OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            Date = mail.Date.ToUniversalTime(),
            Subject = mail.Subject,
            MessageId = mail.MessageId,
        };
        message.From.Add(Mailbox(mail.FromName, mail.FromAddress));
        message.To.Add(Mailbox(mail.ToName, mail.ToAddress));
        message.ReplyTo.Add(Mailbox("", mail.ReplyTo));
        foreach (var (name, value) in mail.Headers)
        {
            message.Headers.Add(name, value);
        }

        message.Body = Body(mail);
        return message;
    }

    /// <summary>One address, whatever stands in it. The library's complaint would name it.</summary>
    private static MailboxAddress Mailbox(string name, string address)
    {
        if (!SingleAddress.TryParse(address, out var mailbox))
        {
            throw new MailNotSentException(MailFault.Address, "The mail's address is not one.");
        }

        mailbox.Name = name;
        return mailbox;
    }

    private static Multipart Body(OutgoingMail mail)
    {
        var alternatives = new MultipartAlternative
        {
            Text(TextFormat.Plain, mail.Text),
            Text(TextFormat.Html, mail.Html),
        };
        alternatives.Boundary = Boundary(mail, "alternatives");
        if (mail.Calendar is not { } calendar)
        {
            return alternatives;
        }

        alternatives.Add(CalendarPart(calendar, mail.CalendarMethod));
        return new Multipart("mixed", alternatives, Invitation(calendar)) { Boundary = Boundary(mail, "mixed") };
    }

    /// <summary>Holds <c>=_</c>, which neither quoted-printable nor Base64 can.</summary>
    private static string Boundary(OutgoingMail mail, string of) => $"=_{of}-{mail.KeyHash}";

    private static TextPart Text(TextFormat format, string content)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, content.ReplaceLineEndings("\r\n"));
        return part;
    }

    private static MimePart CalendarPart(string calendar, string? method)
    {
        var type = new ContentType("text", "calendar") { Charset = "utf-8" };
        type.Parameters["method"] = method ?? "REQUEST";
        return AsItIs(calendar, type);
    }

    private static MimePart Invitation(string calendar)
    {
        var part = AsItIs(calendar, new ContentType("application", "ics"));
        part.FileName = "invite.ics";
        return part;
    }

    /// <summary>Base64, so that no mail server touches the line ends, which iCalendar prescribes.</summary>
    private static MimePart AsItIs(string calendar, ContentType type) =>
        new(type)
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(calendar))),
            ContentTransferEncoding = ContentEncoding.Base64,
        };

    private static FormatOptions WithDosLines()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}

using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Recruitment.Mail.Transports;

/// <summary>
/// Makes the MIME message: the text, HTML and calendar as alternatives of each other, and the calendar once more as
/// the attachment <c>invite.ics</c> for programs that show no alternative.
/// </summary>
internal static class MimeMail
{
    /// <summary>The caller disposes of it.</summary>
    public static MailMessage Of(OutgoingMail mail)
    {
        var message = new MailMessage
        {
            From = new MailAddress(mail.FromAddress, mail.FromName, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.ToAddress, mail.ToName, Encoding.UTF8));
        message.ReplyToList.Add(new MailAddress(mail.ReplyTo));
        message.Headers["Message-ID"] = mail.MessageId;
        foreach (var (name, value) in mail.Headers)
        {
            message.Headers[name] = value;
        }

        message.AlternateViews.Add(Part(mail.Text, "text/plain"));
        message.AlternateViews.Add(Part(mail.Html, "text/html"));
        if (mail.Calendar is { } calendar)
        {
            message.AlternateViews.Add(CalendarPart(calendar, mail.CalendarMethod));
            message.Attachments.Add(Invitation(calendar));
        }

        return message;
    }

    private static AlternateView Part(string content, string type) =>
        new(
            new MemoryStream(Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\r\n"))),
            new ContentType(type) { CharSet = "utf-8" }
        )
        {
            TransferEncoding = TransferEncoding.QuotedPrintable,
        };

    /// <summary>Base64, so that no mail server touches the line ends, which iCalendar prescribes.</summary>
    private static AlternateView CalendarPart(string calendar, string? method)
    {
        var type = new ContentType("text/calendar") { CharSet = "utf-8" };
        type.Parameters["method"] = method ?? "REQUEST";
        return new AlternateView(new MemoryStream(Encoding.UTF8.GetBytes(calendar)), type)
        {
            TransferEncoding = TransferEncoding.Base64,
        };
    }

    private static Attachment Invitation(string calendar)
    {
        var attachment = new Attachment(
            new MemoryStream(Encoding.UTF8.GetBytes(calendar)),
            new ContentType("application/ics") { Name = "invite.ics" }
        )
        {
            TransferEncoding = TransferEncoding.Base64,
        };
        var disposition =
            attachment.ContentDisposition
            ?? throw new InvalidOperationException("An attachment has a disposition.");
        disposition.DispositionType = DispositionTypeNames.Attachment;
        disposition.FileName = "invite.ics";
        return attachment;
    }
}

using System.Text.RegularExpressions;
using Recruitment.Mail.Outbox;

namespace Recruitment.Tests.Stages.Interviews;

/// <summary>The calendar that comes with a mail.</summary>
internal static class MailedCalendar
{
    /// <summary>The iCalendar text, unfolded.</summary>
    public static string Calendar(this OutboxMail mail) => Assert.Single(mail.Attachments).Value.Replace("\r\n ", "");

    /// <summary>A property of the calendar's event, such as <c>SEQUENCE</c>; else of the calendar itself.</summary>
    public static string Event(this OutboxMail mail, string property)
    {
        var text = mail.Calendar();
        var begin = text.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal);
        var pattern = new Regex($"^{property}[;:](.*?)\r?$", RegexOptions.Multiline);
        var found = pattern.Match(text, begin);
        return (found.Success ? found : pattern.Match(text)).Groups[1].Value;
    }
}

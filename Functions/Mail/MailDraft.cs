namespace Recruitment.Mail;

/// <summary>A composed mail, before it becomes MIME.</summary>
public sealed record MailDraft
{
    public required string ToName { get; init; }
    public required string ToAddress { get; init; }

    /// <summary>Display name of the sender: the organisation.</summary>
    public required string FromName { get; init; }
    public required string ReplyTo { get; init; }

    /// <summary>The whole HTML document. Its title is the subject; the text part is made from its body.</summary>
    public required string Html { get; init; }

    /// <summary>iCalendar text (CRLF lines), sent as a <c>text/calendar</c> alternative and as <c>invite.ics</c>.</summary>
    public string? Calendar { get; init; }

    /// <summary>iCalendar METHOD of <see cref="Calendar"/>: <c>REQUEST</c> or <c>CANCEL</c>.</summary>
    public string? CalendarMethod { get; init; }

    /// <summary>Of a newsletter: where one click unsubscribes. Absent for mail about a procedure.</summary>
    public Uri? Unsubscribe { get; init; }
}

using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Tests.Mail;

/// <summary>Mails with what is hard about mails: names beyond ASCII, long lines, dots, a calendar.</summary>
internal static class TestMails
{
    public static readonly ProcedureId Procedure = new("abcdefgh01234567");

    public static readonly DateTimeOffset Sent = new(2027, 1, 29, 9, 5, 7, TimeSpan.Zero);

    public const string Calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Gesprek – één\r\nEND:VCALENDAR\r\n";

    public static readonly OutgoingMail Invitation = new()
    {
        Procedure = Procedure,
        Kind = "InvitationMail",
        Recipient = "zzzzzzzz01234567",
        Key = "InvitationMail__zzzzzzzz01234567__0",
        KeyHash = "0123456789abcdef01234567",
        MessageId = "<0123456789abcdef01234567@school.example>",
        Date = Sent,
        FromName = "Coöperatie Ünïe, afdeling \"werving\"",
        FromAddress = "werving@school.example",
        ToName = "Zoë de Groot-Ångström van der Zeer Lange Naam tot Voorbij de Regel",
        ToAddress = "zoe@candidate.example",
        ReplyTo = "vragen@school.example",
        Subject = "Uitnodiging: gesprek op maandag 8 februari 2027 om 13.00 uur – één keer lezen",
        Html =
            "<!DOCTYPE html><html><head><title>Uitnodiging</title></head><body><p>Kies een tijd = graag</p>\n.\n.punt<p><a href=\"http://localhost:7071/l/abc-_1?x=1&amp;y=2\">Kies</a></p></body></html>",
        Text = $"Kies: http://localhost:7071/l/abc-_1?x=1&y=2\n.\n{new string('x', 200)} één\n",
        Calendar = Calendar,
        CalendarMethod = "REQUEST",
    };

    public static OutgoingMail Plain(string recipient, string keyHash, CandidateId? about = null) =>
        Invitation with
        {
            Recipient = recipient,
            KeyHash = keyHash,
            Abouts = about is { } one ? [one] : [],
            Calendar = null,
            CalendarMethod = null,
        };
}

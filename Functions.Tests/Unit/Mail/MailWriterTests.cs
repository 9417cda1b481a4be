using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Timers;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Tests.Mail;

public sealed class MailWriterTests
{
    private static readonly MailOrder Order = new()
    {
        Procedure = TestMails.Procedure,
        Kind = "BallotMail",
        Recipient = "committee-2",
        Step = "voorselectie-1-scores",
    };

    private static readonly MailDraft Draft = new()
    {
        ToName = "Jan\r\nBcc: allen@candidate.example",
        ToAddress = "jan@candidate.example",
        FromName = "Alkwin\tKollege",
        ReplyTo = "vragen@school.example",
        Html = "<html><head><title>Uw stem:\n ja &amp; nee</title></head><body><p>Hallo</p></body></html>",
    };

    [Fact]
    public void A_mail_gets_its_subject_text_date_and_sender()
    {
        var mail = Writer(from: "werving@school.example").Write(Order, Draft);

        Assert.Equal("Uw stem: ja & nee", mail.Subject);
        Assert.Equal("Hallo\n", mail.Text);
        Assert.Equal(TestMails.Sent, mail.Date);
        Assert.Equal("werving@school.example", mail.FromAddress);
        Assert.Equal("Alkwin Kollege", mail.FromName);
        Assert.Equal("Jan Bcc: allen@candidate.example", mail.ToName);
    }

    [Fact]
    public void A_name_holds_nothing_that_mail_programs_show_as_something_else()
    {
        var draft = Draft with { ToName = "=?utf-8?q?De_directeur?=" };

        var mail = Writer(from: "werving@school.example").Write(Order, draft);

        Assert.Equal("= ?utf-8?q?De_directeur?=", mail.ToName);
    }

    [Fact]
    public void A_Message_ID_is_the_same_for_the_same_order_only_and_tells_nothing()
    {
        var writer = Writer(from: "werving@school.example");
        var id = writer.Write(Order, Draft).MessageId;

        Assert.Matches("^<[0-9a-f]{24}@school\\.example>$", id);
        Assert.Equal(id, writer.Write(Order, Draft with { ToName = "Piet" }).MessageId);
        Assert.NotEqual(id, writer.Write(Order with { Number = 1 }, Draft).MessageId);
        Assert.NotEqual(id, writer.Write(Order with { Procedure = new ProcedureId("other") }, Draft).MessageId);
    }

    [Theory]
    [InlineData("smtp", null)]
    [InlineData("sendgrid", "geen adres")]
    public void Mails_that_leave_the_machine_need_a_sender(string transport, string? from) =>
        Assert.Throws<InvalidOperationException>(() => Writer(from, transport).Write(Order, Draft));

    private static MailWriter Writer(string? from, string transport = "outbox")
    {
        var settings = new Dictionary<string, string?> { ["Mail:From"] = from, ["Mail:Transport"] = transport };
        return new MailWriter(
            new MailSettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()),
            new VirtualClock(TestMails.Sent)
        );
    }
}

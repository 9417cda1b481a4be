using Recruitment.Mail;
using Recruitment.Mail.Transports;
using Recruitment.Play.App;
using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.Mail;

/// <summary>What a mail server gets, and what is told when it does not want it.</summary>
public sealed class SmtpTransportTests
{
    [Fact]
    public async Task A_mail_server_gets_the_whole_mail()
    {
        await using var server = await SmtpServer.StartAsync();
        using var transport = SmtpTransports.To(server.Port);

        await transport.SendAsync(TestMails.Invitation, default);

        var mail = await server.NextAsync();
        Assert.Equal("werving@school.example", (string?)mail["envelopeFrom"]);
        Assert.Equal(["zoe@candidate.example"], mail["envelopeTo"]!.AsArray().Select(to => (string?)to));
        Assert.Equal(TestMails.Invitation.FromName, (string?)mail["from"]![0]!["name"]);
        Assert.Equal(TestMails.Invitation.ToName, (string?)mail["to"]![0]!["name"]);
        Assert.Equal("vragen@school.example", (string?)mail["replyTo"]);
        Assert.Equal(TestMails.Invitation.Subject, (string?)mail["subject"]);
        Assert.Equal(TestMails.Invitation.MessageId, (string?)mail["messageId"]);
        Assert.Equal("auto-generated", (string?)mail["autoSubmitted"]);
        Assert.Equal(TestMails.Invitation.Text, Lines(mail["text"]!));
        Assert.Equal(TestMails.Invitation.Html, Lines(mail["html"]!));
        Assert.False((bool)mail["bareLineFeeds"]!);
        Assert.InRange((int)mail["longestLine"]!, 1, 78);
    }

    [Fact]
    public async Task A_mail_server_gets_the_calendar_as_alternative_and_as_file()
    {
        await using var server = await SmtpServer.StartAsync();
        using var transport = SmtpTransports.To(server.Port);

        await transport.SendAsync(TestMails.Invitation, default);

        var parts = (await server.NextAsync())["attachments"]!.AsArray();
        Assert.Equal(["text/calendar", "application/ics"], parts.Select(part => (string?)part!["type"]));
        Assert.All(parts, part => Assert.Equal(TestMails.Calendar, (string?)part!["content"]));
        Assert.Equal("invite.ics", (string?)parts[1]!["name"]);
    }

    [Theory]
    [InlineData("Basisschool \"De Regenboog\"")]
    [InlineData("x\" <baas@elders.example>, \"y")]
    [InlineData("Zoë \"Q\" <baas@elders.example>, Ångström; van:")]
    [InlineData("Jan\\")]
    [InlineData("Jan (directeur) @ school")]
    public async Task A_name_is_read_as_it_was_written_and_adds_no_one(string name)
    {
        await using var server = await SmtpServer.StartAsync();
        using var transport = SmtpTransports.To(server.Port);
        var named = TestMails.Invitation with { FromName = name, ToName = name, Subject = name };

        await transport.SendAsync(named, default);

        var mail = await server.NextAsync();
        Assert.Single(mail["envelopeTo"]!.AsArray());
        Assert.Equal(name, (string?)Assert.Single(mail["from"]!.AsArray())!["name"]);
        var to = Assert.Single(mail["to"]!.AsArray())!;
        Assert.Equal((name, "zoe@candidate.example"), ((string?)to["name"], (string?)to["address"]));
        Assert.Equal(name, (string?)mail["subject"]);
    }

    [Fact]
    public async Task A_line_end_in_a_name_or_subject_adds_no_header()
    {
        await using var server = await SmtpServer.StartAsync();
        using var transport = SmtpTransports.To(server.Port);
        const string Forged = "Jan\r\nBcc: baas@elders.example\r\n\r\nTekst";

        await transport.SendAsync(
            TestMails.Invitation with
            {
                FromName = Forged,
                ToName = Forged,
                Subject = Forged,
            },
            default
        );

        var mail = await server.NextAsync();
        Assert.Single(mail["envelopeTo"]!.AsArray());
        Assert.DoesNotContain("bcc", mail["headers"]!.AsArray().Select(header => (string?)header));
        Assert.Equal(TestMails.Invitation.Text, Lines(mail["text"]!));
    }

    [Theory]
    [InlineData("zoe@candidate.example\r\nBcc: baas@elders.example")]
    [InlineData("zoe@candidate.example, baas@elders.example")]
    [InlineData("zoe")]
    [InlineData("")]
    public async Task What_is_not_one_address_gets_no_mail_and_is_not_told(string address)
    {
        using var transport = SmtpTransports.To(FreePort.Find());

        var refusal = await Assert.ThrowsAsync<MailNotSentException>(() =>
            transport.SendAsync(TestMails.Invitation with { ToAddress = address }, default)
        );

        Assert.Equal(MailFault.Address, refusal.Fault);
        Assert.DoesNotContain("zoe", refusal.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("sender", 550, MailFault.Settings)]
    [InlineData("recipient", 550, MailFault.Refused)]
    [InlineData("recipient", 451, MailFault.Deferred)]
    [InlineData("mail", 554, MailFault.Refused)]
    [InlineData("mail", 452, MailFault.Deferred)]
    public async Task A_refusal_says_what_and_why_but_not_on_whom(string at, int code, MailFault fault)
    {
        await using var server = await SmtpServer.StartAsync(new { refuse = new { at, code } });
        using var transport = SmtpTransports.To(server.Port);

        var refusal = await Assert.ThrowsAsync<MailNotSentException>(() =>
            transport.SendAsync(TestMails.Invitation, default)
        );

        Assert.Equal(fault, refusal.Fault);
        Assert.Equal($"The mail server answered {code} to the {at}.", refusal.Message);
        Assert.DoesNotContain("zoe", refusal.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_address_beyond_ASCII_gets_its_mail_where_the_server_takes_such()
    {
        await using var server = await SmtpServer.StartAsync();
        using var transport = SmtpTransports.To(server.Port);

        await transport.SendAsync(TestMails.Invitation with { ToAddress = "josé@bücher.example" }, default);

        var to = Assert.Single((await server.NextAsync())["envelopeTo"]!.AsArray());
        Assert.Equal("josé@bücher.example", (string?)to);
    }

    [Fact]
    public async Task A_server_that_is_not_there_fails_the_mail()
    {
        using var transport = SmtpTransports.To(FreePort.Find());

        var refusal = await Assert.ThrowsAsync<MailNotSentException>(() =>
            transport.SendAsync(TestMails.Invitation, default)
        );

        Assert.Equal(MailFault.Unreachable, refusal.Fault);
    }

    private static string Lines(System.Text.Json.Nodes.JsonNode text) => ((string)text!).ReplaceLineEndings("\n");
}

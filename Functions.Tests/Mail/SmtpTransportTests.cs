using Microsoft.Extensions.Configuration;
using Recruitment.Mail;
using Recruitment.Mail.Transports;
using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.Mail;

public sealed class SmtpTransportTests
{
    [Fact]
    public async Task A_mail_server_gets_the_whole_mail()
    {
        await using var server = await SmtpServer.StartAsync();

        await Transport(server.Port).SendAsync(TestMails.Invitation, default);

        var mail = await server.NextAsync();
        Assert.Equal("werving@school.example", (string?)mail["envelopeFrom"]);
        Assert.Equal(
            ["zoe@candidate.example"],
            mail["envelopeTo"]!.AsArray().Select(to => (string?)to)
        );
        Assert.Equal(TestMails.Invitation.FromName, (string?)mail["from"]!["name"]);
        Assert.Equal(TestMails.Invitation.ToName, (string?)mail["to"]!["name"]);
        Assert.Equal("vragen@school.example", (string?)mail["replyTo"]);
        Assert.Equal(TestMails.Invitation.Subject, (string?)mail["subject"]);
        Assert.Equal(TestMails.Invitation.MessageId, (string?)mail["messageId"]);
        Assert.Equal("auto-generated", (string?)mail["autoSubmitted"]);
        Assert.Equal(TestMails.Invitation.Text, Lines(mail["text"]!));
        Assert.Equal(TestMails.Invitation.Html, Lines(mail["html"]!));
        Assert.False((bool)mail["bareLineFeeds"]!);
        Assert.InRange((int)mail["longestLine"]!, 1, 998);
    }

    [Fact]
    public async Task A_mail_server_gets_the_calendar_as_alternative_and_as_file()
    {
        await using var server = await SmtpServer.StartAsync();

        await Transport(server.Port).SendAsync(TestMails.Invitation, default);

        var parts = (await server.NextAsync())["attachments"]!.AsArray();
        Assert.Equal(
            ["text/calendar", "application/ics"],
            parts.Select(part => (string?)part!["type"])
        );
        Assert.All(parts, part => Assert.Equal(TestMails.Calendar, (string?)part!["content"]));
        Assert.Equal("invite.ics", (string?)parts[1]!["name"]);
    }

    [Fact]
    public async Task The_user_and_password_of_the_settings_are_given()
    {
        await using var server = await SmtpServer.StartAsync("accept", "werving", "geheim");

        await Transport(server.Port, "werving", "geheim").SendAsync(TestMails.Invitation, default);

        Assert.Equal("werving", (string?)(await server.NextAsync())["user"]);
    }

    [Fact]
    public async Task A_wrong_password_fails_the_mail()
    {
        await using var server = await SmtpServer.StartAsync("accept", "werving", "geheim");

        await Assert.ThrowsAsync<MailNotSentException>(() =>
            Transport(server.Port, "werving", "anders").SendAsync(TestMails.Invitation, default)
        );
    }

    [Fact]
    public async Task A_refusal_does_not_tell_on_whom()
    {
        await using var server = await SmtpServer.StartAsync("refuse");

        var refusal = await Assert.ThrowsAsync<MailNotSentException>(() =>
            Transport(server.Port).SendAsync(TestMails.Invitation, default)
        );

        Assert.DoesNotContain("zoe", refusal.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_server_that_is_not_there_fails_the_mail() =>
        await Assert.ThrowsAsync<MailNotSentException>(() =>
            Transport(FreePort.Find()).SendAsync(TestMails.Invitation, default)
        );

    [Fact]
    public async Task A_stop_of_the_app_is_not_taken_for_a_failed_mail()
    {
        await using var server = await SmtpServer.StartAsync("silent");
        using var stopping = new CancellationTokenSource();
        var sending = Transport(server.Port).SendAsync(TestMails.Invitation, stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Without_STARTTLS_at_the_server_nothing_is_sent_when_the_settings_ask_for_it()
    {
        await using var server = await SmtpServer.StartAsync();

        await Assert.ThrowsAsync<MailNotSentException>(() =>
            Transport(server.Port, startTls: true).SendAsync(TestMails.Invitation, default)
        );
    }

    private static string Lines(System.Text.Json.Nodes.JsonNode text) =>
        ((string)text!).ReplaceLineEndings("\n");

    private static SmtpTransport Transport(
        int port,
        string? user = null,
        string? password = null,
        bool startTls = false
    )
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Transport"] = "smtp",
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = $"{port}",
            ["Mail:Smtp:User"] = user,
            ["Mail:Smtp:Password"] = password,
            ["Mail:Smtp:StartTls"] = $"{startTls}",
        };
        return new SmtpTransport(
            new MailSettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        );
    }
}

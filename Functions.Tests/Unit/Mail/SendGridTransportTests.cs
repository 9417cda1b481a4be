using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Timers;
using Recruitment.Mail;
using Recruitment.Mail.Transports;
using Recruitment.Play.App;
using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.Mail;

public sealed class SendGridTransportTests
{
    [Fact]
    public async Task SendGrid_gets_the_whole_mail()
    {
        await using var endpoint = new SendGridEndpoint(HttpStatusCode.Accepted);
        using var transport = Transport(endpoint.Address);

        await transport.SendAsync(TestMails.Invitation, default);

        var (method, path, authorization, body) = Assert.Single(endpoint.Requests);
        Assert.Equal(("POST", "/v3/mail/send", "Bearer key-1"), (method, path, authorization));
        Assert.Equal("werving@school.example", (string?)body!["from"]!["email"]);
        Assert.Equal(TestMails.Invitation.FromName, (string?)body["from"]!["name"]);
        var to = body["personalizations"]![0]!["to"]![0]!;
        Assert.Equal("zoe@candidate.example", (string?)to["email"]);
        Assert.Equal(TestMails.Invitation.ToName, (string?)to["name"]);
        Assert.Equal("vragen@school.example", (string?)body["reply_to"]!["email"]);
        Assert.Equal(TestMails.Invitation.Subject, (string?)body["subject"]);
        Assert.Equal(
            [("text/plain", TestMails.Invitation.Text), ("text/html", TestMails.Invitation.Html)],
            body["content"]!.AsArray().Select(c => ((string?)c!["type"], (string?)c["value"]))
        );
        Assert.Equal("auto-generated", (string?)body["headers"]!["Auto-Submitted"]);
        Assert.Equal("All", (string?)body["headers"]!["X-Auto-Response-Suppress"]);
        Assert.Equal(TestMails.Invitation.MessageId, (string?)body["headers"]!["Message-ID"]);
    }

    [Fact]
    public async Task SendGrid_gets_the_calendar_as_file_and_is_told_to_follow_nobody()
    {
        await using var endpoint = new SendGridEndpoint(HttpStatusCode.Accepted);
        using var transport = Transport(endpoint.Address);

        await transport.SendAsync(TestMails.Invitation, default);

        var body = Assert.Single(endpoint.Requests).Body!;
        var file = Assert.Single(body["attachments"]!.AsArray())!;
        Assert.Equal("invite.ics", (string?)file["filename"]);
        Assert.Equal("text/calendar; charset=utf-8; method=REQUEST", (string?)file["type"]);
        Assert.Equal(TestMails.Calendar, Encoding.UTF8.GetString(Convert.FromBase64String((string)file["content"]!)));
        var tracking = body["tracking_settings"]!;
        Assert.False((bool)tracking["click_tracking"]!["enable"]!);
        Assert.False((bool)tracking["open_tracking"]!["enable"]!);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, MailFault.Deferred)]
    [InlineData(HttpStatusCode.BadGateway, MailFault.Deferred)]
    [InlineData(HttpStatusCode.Unauthorized, MailFault.Settings)]
    [InlineData(HttpStatusCode.BadRequest, MailFault.Refused)]
    public async Task A_refusal_names_the_status_and_nobody(HttpStatusCode status, MailFault fault)
    {
        await using var endpoint = new SendGridEndpoint(status);
        using var transport = Transport(endpoint.Address);

        var refusal = await Assert.ThrowsAsync<MailNotSentException>(() =>
            transport.SendAsync(TestMails.Invitation, default)
        );

        Assert.Equal($"SendGrid answered {(int)status}.", refusal.Message);
        Assert.Equal(fault, refusal.Fault);
    }

    [Fact]
    public async Task SendGrid_that_says_nothing_fails_the_mail_after_a_while()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var clock = new VirtualClock(TestMails.Sent);
        using var transport = Transport($"http://{silent.LocalEndpoint}", clock);
        var sending = transport.SendAsync(TestMails.Invitation, default);

        clock.AdvanceTo(clock.GetUtcNow() + Patience.Length);

        var fault = await Assert.ThrowsAsync<MailNotSentException>(() => sending);
        Assert.Equal("SendGrid did not answer in time.", fault.Message);
    }

    [Fact]
    public async Task SendGrid_out_of_reach_fails_the_mail()
    {
        using var transport = Transport($"http://127.0.0.1:{FreePort.Find()}");

        var fault = await Assert.ThrowsAsync<MailNotSentException>(() =>
            transport.SendAsync(TestMails.Invitation, default)
        );

        Assert.Equal(MailFault.Unreachable, fault.Fault);
    }

    private static SendGridTransport Transport(string host, TimeProvider? clock = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Transport"] = "sendgrid",
            ["SendGrid:ApiKey"] = "key-1",
            ["SendGrid:Host"] = host,
        };
        return new SendGridTransport(
            new MailSettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()),
            clock ?? new VirtualClock(TestMails.Sent)
        );
    }
}

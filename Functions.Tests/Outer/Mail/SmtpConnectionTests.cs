using System.Text.Json.Nodes;
using Recruitment.Embedded.Timers;
using Recruitment.Mail;
using Recruitment.Mail.Transports;

namespace Recruitment.Tests.Mail;

/// <summary>How few connections many mails need, and what becomes of a mail when one breaks.</summary>
public sealed class SmtpConnectionTests
{
    [Fact]
    public async Task Mails_one_after_another_go_over_one_connection()
    {
        await using var server = await SmtpServer.StartAsync();
        using var transport = SmtpTransports.To(server.Port);

        Assert.Equal([0, 0, 0], await SendAsync(transport, server, 3));
    }

    [Fact]
    public async Task Mails_at_the_same_time_share_a_few_connections()
    {
        await using var server = await SmtpServer.StartAsync();
        using var transport = SmtpTransports.To(server.Port);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => transport.SendAsync(TestMails.Invitation, default)));

        var mails = new List<int>();
        for (var mail = 0; mail < 20; mail++)
        {
            mails.Add(ConnectionOf(await server.NextAsync()));
        }

        Assert.All(mails, connection => Assert.InRange(connection, 0, SmtpConnections.Most - 1));
    }

    [Fact]
    public async Task A_server_that_ended_the_connection_gets_the_next_mail_once_on_a_new_one()
    {
        await using var server = await SmtpServer.StartAsync();
        using var transport = SmtpTransports.To(server.Port);
        await SendAsync(transport, server, 2);

        await server.DropAsync();

        Assert.Equal([1, 1], await SendAsync(transport, server, 2));
    }

    [Fact]
    public async Task A_server_that_takes_few_mails_on_a_connection_gets_the_others_on_new_ones()
    {
        await using var server = await SmtpServer.StartAsync(new { most = 2 });
        using var transport = SmtpTransports.To(server.Port);

        Assert.Equal([0, 0, 1, 1, 2], await SendAsync(transport, server, 5));
    }

    [Fact]
    public async Task A_mail_whose_connection_broke_after_it_was_begun_is_not_sent_twice_at_once()
    {
        await using var server = await SmtpServer.StartAsync(new { breaks = true });
        using var transport = SmtpTransports.To(server.Port);

        var fault = await Assert.ThrowsAsync<MailNotSentException>(() =>
            transport.SendAsync(TestMails.Invitation, default)
        );

        Assert.Equal(MailFault.Unreachable, fault.Fault);
        Assert.True((bool)(await server.NextAsync())["broken"]!);
        await server.DropAsync();
    }

    [Fact]
    public async Task Connections_are_given_back_when_no_mail_comes()
    {
        await using var server = await SmtpServer.StartAsync();
        var clock = new VirtualClock(TestMails.Sent);
        using var transport = SmtpTransports.To(server.Port, clock: clock);
        await SendAsync(transport, server, 1);

        clock.AdvanceTo(clock.GetUtcNow() + SmtpConnections.Keeps);

        Assert.Equal([1], await SendAsync(transport, server, 1));
    }

    [Fact]
    public async Task A_server_that_says_nothing_fails_the_mail_after_a_while()
    {
        await using var server = await SmtpServer.StartAsync(new { silent = true });
        var clock = new VirtualClock(TestMails.Sent);
        using var transport = SmtpTransports.To(server.Port, clock: clock);
        var sending = transport.SendAsync(TestMails.Invitation, default);

        clock.AdvanceTo(clock.GetUtcNow() + Patience.Length);

        var fault = await Assert.ThrowsAsync<MailNotSentException>(() => sending);
        Assert.Equal("The mail server did not answer in time.", fault.Message);
    }

    [Fact]
    public async Task A_stop_of_the_app_is_not_taken_for_a_failed_mail()
    {
        await using var server = await SmtpServer.StartAsync(new { silent = true });
        using var transport = SmtpTransports.To(server.Port);
        using var stopping = new CancellationTokenSource();
        var sending = transport.SendAsync(TestMails.Invitation, stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    /// <summary>Sends one mail after another, and tells on which connection each came.</summary>
    private static async Task<List<int>> SendAsync(SmtpTransport transport, SmtpServer server, int mails)
    {
        var connections = new List<int>();
        for (var mail = 0; mail < mails; mail++)
        {
            await transport.SendAsync(TestMails.Invitation, default);
            connections.Add(ConnectionOf(await server.NextAsync()));
        }

        return connections;
    }

    private static int ConnectionOf(JsonNode mail) => (int)mail["connection"]!;
}

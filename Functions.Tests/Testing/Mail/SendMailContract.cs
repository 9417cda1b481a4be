using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Audit;
using Recruitment.Embedded.Timers;
using Recruitment.Html;
using Recruitment.Mail;
using Recruitment.Records;
using Recruitment.Telemetry;
using Recruitment.Tests.Embedded.Blobs.Contract;
using Recruitment.Tests.Storage;
using Recruitment.Tests.Telemetry;

namespace Recruitment.Tests.Mail;

/// <summary>What becomes of an order for a mail, with the ledger of sent mails on any storage account.</summary>
public abstract class SendMailContract<TStore>(TStore store) : BlobContract<TStore>(store), IAsyncLifetime
    where TStore : BlobStoreFixture
{
    private static readonly MailOrder Order = new()
    {
        Procedure = TestMails.Procedure,
        Kind = nameof(SampleMail),
        Recipient = "committee-2",
        Step = "voorselectie-1-scores",
        Number = 1,
    };

    private readonly FailingTransport _transport = new();
    private ServiceProvider _services = null!;

    public Task InitializeAsync()
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddHtml()
            .AddMail(new ConfigurationBuilder().Build())
            .AddSingleton(Store.NewAccount())
            .AddSingleton(provider => TestKeys.CipherOn(provider.GetRequiredService<BlobServiceClient>()))
            .AddSingleton<RecordStore>()
            .AddSingleton(provider => TestKeys.AuditKeysOn(provider.GetRequiredService<BlobServiceClient>()))
            .AddSingleton<AuditHeads>()
            .AddSingleton<AuditLog>()
            .AddSingleton<TimeProvider>(new VirtualClock(TestMails.Sent))
            .AddSingleton<IMails, SampleMail>()
            .AddSingleton<IMailTransport>(_transport)
            .AddMetrics()
            .AddSingleton<MailMeter>()
            .AddSingleton<SendMailActivity>();
        _services = services.BuildServiceProvider();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public async Task Mails_are_counted_by_kind_and_by_what_became_of_them()
    {
        using var metrics = new RecordedMetrics(_services);
        _transport.Fails = true;
        await Assert.ThrowsAsync<MailNotSentException>(() => SendAsync(Order));
        _transport.Fails = false;
        await SendAsync(Order);
        await SendAsync(Order);

        Assert.Equal(
            [
                "recruitment.mails{kind=SampleMail,outcome=failed}: 1",
                "recruitment.mails{kind=SampleMail,outcome=sent}: 1",
                "recruitment.mails{kind=SampleMail,outcome=repeated}: 1",
            ],
            metrics.Counted()
        );
    }

    [Fact]
    public async Task An_order_sends_its_mail_and_records_it_by_ids_only()
    {
        await SendAsync(Order);

        var mail = Assert.Single(_transport.Sent);
        Assert.Equal("Geef uw mening", mail.Subject);
        Assert.Contains("Geef uw mening: https://werving.example/l/abc", mail.Text);
        var records = _services.GetRequiredService<RecordStore>();
        var sent = await records.GetAsync<SentMail>(
            "procedures/abcdefgh01234567/mails/SampleMail_voorselectie-1-scores_committee-2__1.json"
        );
        Assert.Equivalent(
            new SentMail
            {
                Kind = nameof(SampleMail),
                Recipient = "committee-2",
                Step = "voorselectie-1-scores",
                Number = 1,
                MessageId = mail.MessageId,
                At = TestMails.Sent,
            },
            sent,
            strict: true
        );
    }

    [Fact]
    public async Task An_order_that_was_carried_out_sends_nothing_again()
    {
        await SendAsync(Order);
        await SendAsync(Order);
        await SendAsync(Order with { Number = 2 });

        Assert.Equal(2, _transport.Sent.Count);
        Assert.Equal(2, Assert.IsType<SampleMail>(_services.GetRequiredService<IMails>()).Composed);
    }

    [Fact]
    public async Task A_mail_that_was_not_sent_is_sent_when_the_order_comes_again()
    {
        _transport.Fails = true;
        await Assert.ThrowsAsync<MailNotSentException>(() => SendAsync(Order));

        _transport.Fails = false;
        await SendAsync(Order);

        Assert.Single(_transport.Sent);
    }

    [Theory]
    [InlineData(MailFault.Refused)]
    [InlineData(MailFault.Address)]
    public async Task A_mail_that_is_refused_for_good_holds_nothing_up_and_is_noted(MailFault fault)
    {
        (_transport.Fails, _transport.Fault) = (true, fault);
        await SendAsync(Order);

        var entries = new List<AuditEntry>();
        await foreach (var entry in _services.GetRequiredService<AuditLog>().ListAsync(Order.Procedure))
        {
            entries.Add(entry);
        }

        var noted = Assert.Single(entries);
        Assert.Equal(("MailRefused", Order.Step, Order.Recipient), (noted.What, noted.Step, noted.Who));
        _transport.Fails = false;
        await SendAsync(Order);
        Assert.Single(_transport.Sent);
    }

    [Theory]
    [InlineData(MailFault.Unreachable)]
    [InlineData(MailFault.Deferred)]
    [InlineData(MailFault.Settings)]
    public async Task A_fault_that_passes_is_a_failure_so_that_it_is_tried_again(MailFault fault)
    {
        (_transport.Fails, _transport.Fault) = (true, fault);

        await Assert.ThrowsAsync<MailNotSentException>(() => SendAsync(Order));
    }

    [Fact]
    public async Task An_order_with_nothing_to_send_any_more_sends_nothing_and_is_no_failure()
    {
        await SendAsync(Order with { Recipient = "committee-9" });

        Assert.Empty(_transport.Sent);
    }

    [Fact]
    public async Task A_mail_that_nobody_composes_is_a_failure_that_names_it()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SendAsync(Order with { Kind = "GoneMail" })
        );

        Assert.Contains("GoneMail", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Nobody is told of what is refused here, so that nothing is started.</summary>
    private Task SendAsync(MailOrder order) =>
        _services.GetRequiredService<SendMailActivity>().RunAsync(order, client: null!, default);
}

using System.Net;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;
using Recruitment.Health;
using Recruitment.Play.App;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.Files;
using Recruitment.Tests.Mail;

namespace Recruitment.Tests.Health;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
    private RunningApp? _app;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        DataFolders.Delete(_folder);
    }

    [Fact]
    public async Task A_running_app_is_healthy_and_tells_what_it_looked_at()
    {
        await StartAsync();
        var (code, health) = await AskAsync();

        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal("healthy", (string?)health["status"]);
        Assert.Equal(
            ["records", "orchestrations", "mail", "keys", "audit", "scanner", "clock", "host", "disk", "parked"],
            health["checks"]!.AsArray().Select(check => (string?)check!["name"])
        );
        Assert.Equal(("healthy", "2026-03-09 09:00:00Z"), CheckOf(health, "clock"));
        Assert.All(health["checks"]!.AsArray(), check => Assert.InRange((int)check!["durationMs"]!, 0, int.MaxValue));
    }

    [Fact]
    public async Task A_mail_server_that_stops_makes_the_app_unhealthy()
    {
        var server = await SmtpServer.StartAsync();
        await StartAsync(
            "--Mail:Transport=smtp",
            "--Mail:From=werving@school.example",
            "--Mail:Smtp:Host=127.0.0.1",
            $"--Mail:Smtp:Port={server.Port}",
            "--Mail:Smtp:StartTls=false"
        );
        Assert.Equal(("healthy", "Mails can be sent."), CheckOf((await AskAsync()).Health, "mail"));

        await server.DisposeAsync();
        _app!.Clock.AdvanceTo(_app.Now + HealthReports.Keeps);
        var (code, health) = await AskAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Equal("unhealthy", (string?)health["status"]);
        Assert.Equal(("unhealthy", "The mail server does not answer."), CheckOf(health, "mail"));
        Assert.Equal("healthy", CheckOf(health, "records").Status);
    }

    [Fact]
    public async Task A_scanner_that_stops_degrades_the_app()
    {
        using var clamd = await Clamd.StartAsync();
        await StartAsync(clamd.Setting);
        Assert.Equal(("healthy", "Files are scanned."), CheckOf((await AskAsync()).Health, "scanner"));

        clamd.Stop();
        _app!.Clock.AdvanceTo(_app.Now + HealthReports.Keeps);
        var (code, health) = await AskAsync();

        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal(("degraded", "The scanner does not answer; files wait for it."), CheckOf(health, "scanner"));
    }

    [Theory]
    [InlineData("--Mail:Transport=sendgrid", "Set SendGrid__ApiKey: mails are sent by sendgrid.")]
    [InlineData("--Mail:Transport=smtp", "Set Mail__From to the address that mails are sent from.")]
    [InlineData("--Mail:Transport=duif", "Mail__Transport is duif; it can be outbox, smtp or sendgrid.")]
    public async Task Wrong_settings_of_mail_are_told(string setting, string told)
    {
        await StartAsync(setting);
        Assert.Equal(("unhealthy", told), CheckOf((await AskAsync()).Health, "mail"));
    }

    [Fact]
    public async Task Somebody_who_asks_again_and_again_gets_the_same_answer_for_five_seconds()
    {
        await StartAsync();
        var before = (await AskAsync()).Health.ToJsonString();
        Directory.Delete(Path.Combine(_folder, "outbox"), recursive: true);
        await File.WriteAllTextAsync(Path.Combine(_folder, "outbox"), "no folder");

        Assert.Equal(before, (await AskAsync()).Health.ToJsonString());
        _app!.Clock.AdvanceTo(_app.Now + HealthReports.Keeps);
        Assert.Equal(
            ("unhealthy", "The folder of the outbox cannot be written."),
            CheckOf((await AskAsync()).Health, "mail")
        );
    }

    [Fact]
    public async Task Records_that_cannot_be_reached_are_told_and_with_them_the_keys()
    {
        var away = new BlobClientOptions { Retry = { MaxRetries = 0 } };
        await StartAsync(services =>
            services.AddSingleton(new BlobServiceClient(DevelopmentAccount.ConnectionString(FreePort.Find()), away))
        );
        var (code, health) = await AskAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Equal(("unhealthy", "The records cannot be read."), CheckOf(health, "records"));
        Assert.Equal(("unhealthy", "The keys of links cannot be read."), CheckOf(health, "keys"));
        Assert.Equal("healthy", CheckOf(health, "orchestrations").Status);
    }

    [Fact]
    public async Task An_engine_that_does_not_answer_is_told()
    {
        await StartAsync();
        await Get<SqliteStore>().WriteAsync(writer => writer.Prepare("ALTER TABLE instance RENAME TO gone").Run());
        var (code, health) = await AskAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Equal(("unhealthy", "Orchestrations cannot be asked for."), CheckOf(health, "orchestrations"));
        Assert.Equal(("unhealthy", "The store does not answer."), CheckOf(health, "parked"));
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_told()
    {
        await StartAsync();
        var keys = Get<BlobServiceClient>().GetBlobContainerClient("keys");
        await keys.CreateIfNotExistsAsync();
        await keys.GetBlobClient("key-damaged.xml").UploadAsync(new BinaryData("<key"));
        var (code, health) = await AskAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Equal(("unhealthy", "The keys of links cannot be read."), CheckOf(health, "keys"));
    }

    [Fact]
    public async Task A_parked_orchestration_degrades_the_app_which_still_works()
    {
        await StartAsync();
        await Get<SqliteStore>()
            .WriteAsync(writer =>
            {
                var one = new NewInstance
                {
                    Id = "one",
                    Name = "Any",
                    Version = "",
                };
                var started = StartCommand.Run(writer, new StoreSequences(), one, null, 0).Started!;
                ParkCommand.Run(writer, started.Number, new InvalidOperationException(), 0);
            });
        var (code, health) = await AskAsync();

        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal("degraded", (string?)health["status"]);
        Assert.Equal(("degraded", "Parked orchestrations, see the log: 1."), CheckOf(health, "parked"));
    }

    private Task StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    private async Task StartAsync(Action<IServiceCollection> configure, params string[] settings) =>
        _app = await RunningApp.StartAsync(
            _folder,
            new VirtualClock(RecruitmentApp.Monday),
            new Disturbance { Configure = configure, Settings = settings }
        );

    private T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    private async Task<(HttpStatusCode Code, JsonNode Health)> AskAsync()
    {
        using var answer = await _app!.Http.GetAsync("health");
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static (string? Status, string? Description) CheckOf(JsonNode health, string name)
    {
        var check = Assert.Single(health["checks"]!.AsArray(), check => (string?)check!["name"] == name);
        return ((string?)check!["status"], (string?)check["description"]);
    }
}

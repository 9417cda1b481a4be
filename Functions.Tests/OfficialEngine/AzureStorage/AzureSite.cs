using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Demo.Play;
using Recruitment.Embedded;
using Recruitment.Embedded.Hosting;
using Recruitment.Mail.Outbox;
using Recruitment.Procedures.Measuring;

namespace Recruitment.Tests.OfficialEngine.AzureStorage;

/// <summary>One of several instances of the app on one storage account, on a clock that runs.</summary>
internal sealed class AzureSite : IPlayedApp, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site-").FullName;
    private readonly TimeProvider _clock;
    private readonly IHost _host;

    private AzureSite(
        string connection,
        string address,
        string met,
        TimeProvider clock,
        OutboxStore outbox,
        Action<IServiceCollection> engine
    )
    {
        (_clock, StorageConnection) = (clock, connection);
        Http = new HttpClient { BaseAddress = new Uri(address) };
        var builder = FunctionsApplication.CreateBuilder([
            $"--Recruitment:DataFolder={_folder}",
            $"--Recruitment:BaseUrl={met}",
            $"--Keys:Function={RunningApp.Key}",
            $"--Storage:ConnectionString={connection}",
            $"--AzureWebJobs:{nameof(MeasureProceduresFunction)}:Disabled=true",
        ]);
        builder.UseEmbeddedHost();
        var options = EmbeddedHostOptions.Of(builder);
        options.FunctionsAssembly = typeof(RecruitmentServices).Assembly;
        options.Urls = [address];
        options.Clock = clock;
        options.Engine = engine;
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddRecruitment(builder.Configuration);
        builder.Services.AddSingleton(outbox);
        _host = builder.Build();
    }

    public HttpClient Http { get; }

    public string StorageConnection { get; }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public bool TimeRuns => true;

    /// <summary>Often enough that people see their mails within the hour.</summary>
    public DateTimeOffset? NextDue => Now.AddHours(1);

    public static string NewAddress() => $"http://127.0.0.1:{FreePort()}";

    /// <param name="met">The address of the instance that people meet: links in mails begin with it.</param>
    /// <param name="outbox">The mails of all instances.</param>
    public static async Task<AzureSite> StartAsync(
        string connection,
        string address,
        string met,
        TimeProvider clock,
        OutboxStore outbox,
        Action<IServiceCollection> engine
    )
    {
        var site = new AzureSite(connection, address, met, clock, outbox, engine);
        await site._host.StartAsync();
        return site;
    }

    public Task WhenIdleAsync() => Task.CompletedTask;

    public Task PerformAsync(Func<Task> act) => act();

    public async Task AdvanceToAsync(DateTimeOffset moment)
    {
        if (moment - Now is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, _clock);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Timers;

namespace Recruitment.Demo.Play;

/// <summary>
/// The app on the embedded host, inside this process, on a clock that moves when nothing is left to do. Everything
/// else is as in production: real HTTP on a free port, the data folder, the mails.
/// </summary>
internal sealed class RunningApp : IAsyncDisposable
{
    public const string Key = "demo-function-key";

    private readonly IHost _host;

    private RunningApp(IHost host, VirtualClock clock, Uri address, string storageConnection)
    {
        _host = host;
        Clock = clock;
        StorageConnection = storageConnection;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true })
        {
            BaseAddress = address,
        };
    }

    public VirtualClock Clock { get; }

    public HttpClient Http { get; }

    /// <summary>Connects any Azure storage client to the app's storage port, with the emulator's well-known account.</summary>
    public string StorageConnection { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>Starts the app on the data in <paramref name="folder"/>, at the moment that <paramref name="clock"/> shows.</summary>
    /// <param name="configure">Changes the services, for a test.</param>
    public static async Task<RunningApp> StartAsync(
        string folder,
        VirtualClock clock,
        Action<IServiceCollection>? configure = null
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var storagePort = FreePort();
        var builder = FunctionsApplication.CreateBuilder([
            $"--Recruitment:DataFolder={folder}",
            $"--Recruitment:BaseUrl={address.GetLeftPart(UriPartial.Authority)}",
            $"--Keys:Function={Key}",
            $"--Storage:Port={storagePort}",
        ]);
        var host = EmbeddedHostOptions.Of(builder);
        host.FunctionsAssembly = typeof(RecruitmentServices).Assembly;
        host.Urls = [address.GetLeftPart(UriPartial.Authority)];
        host.Clock = clock;
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.AddFilter(nameof(Recruitment), LogLevel.Error);
        builder.Services.AddRecruitment(builder.Configuration);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        await app.StartAsync();
        return new RunningApp(app, clock, address, EmulatorConnection(storagePort));
    }

    /// <summary>Completes when no turn, activity, blob trigger or request is under way.</summary>
    public Task WhenIdleAsync() => Services.GetRequiredService<WorkGauge>().WhenIdleAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    private static string EmulatorConnection(int port) =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

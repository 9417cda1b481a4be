using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded;
using Recruitment.Embedded.Blobs.Http;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Invocation;
using Recruitment.Embedded.Timers;
using Recruitment.Limits;
using Recruitment.Recruiter.Auditing;
using Recruitment.Recruiter.Clocks;
using Recruitment.Recruiter.Desk.SignIn;
using Recruitment.Recruiter.Measuring;
using Recruitment.Retention;
using Recruitment.Webhooks;

namespace Recruitment.Play.App;

/// <summary>
/// The app on the embedded host, inside this process, on a clock that moves when nothing is left to do. Everything
/// else is as in production: real HTTP on a free port, the data folder, the mails.
/// </summary>
internal sealed class RunningApp : IPlayedApp, IAsyncDisposable
{
    public const string Key = "demo-function-key";

    /// <summary>
    /// What is switched off: each minute, hour or day would be one more moment to stop at, of the hundreds between the
    /// start and the erasure.
    /// </summary>
    public static readonly string[] NotPlayed =
    [
        nameof(AnchorAuditFunction),
        nameof(MeasureProceduresFunction),
        nameof(WatchClocksFunction),
        nameof(EraseStrayUploadsFunction),
        nameof(ForgetSignInsFunction),
        nameof(EraseKeptFilesFunction),
        nameof(SendEventsFunction),
    ];

    /// <summary>Everybody plays from this machine, and a year passes in seconds: nobody is told to come back later.</summary>
    public static readonly string[] Unlimited =
    [
        nameof(LimitSettings.FormsPerClient),
        nameof(LimitSettings.UnknownLinksPerClient),
        nameof(LimitSettings.ApplicationsPerMailbox),
        nameof(LimitSettings.KeptFilesPerProcedure),
    ];

    private readonly string _folder;
    private readonly int _storagePort = FreePort.Find();
    private readonly string _storageKey = StorageKey.New();
    private readonly Disturbance _disturbance;
    private IHost? _host;

    private RunningApp(string folder, VirtualClock clock, Disturbance disturbance)
    {
        _folder = folder;
        _disturbance = disturbance;
        Clock = clock;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{FreePort.Find()}"),
        };
    }

    public VirtualClock Clock { get; }

    public HttpClient Http { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public bool TimeRuns => false;

    public DateTimeOffset? NextDue => Clock.NextDue;

    public string StorageConnection =>
        _disturbance.StorageConnection ?? new StorageKey(_storageKey).ConnectionAt(_storagePort);

    public IServiceProvider Services => Host.Services;

    /// <summary>Moves the clock on, as far as a test says.</summary>
    public VirtualTime Time => new(Services.GetRequiredService<WorkGauge>(), Clock);

    private IHost Host => _host ?? throw new InvalidOperationException("The app is stopped.");

    /// <summary>Starts the app on the data in <paramref name="folder"/>, at the moment that <paramref name="clock"/> shows.</summary>
    public static async Task<RunningApp> StartAsync(string folder, VirtualClock clock, Disturbance? disturbance = null)
    {
        var app = new RunningApp(folder, clock, disturbance ?? Disturbance.None);
        await app.StartHostAsync();
        return app;
    }

    /// <summary>Stops the app, whatever it is doing, and starts a new one on the same data, at the same addresses.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartHostAsync();
    }

    /// <summary>Completes when no turn, activity, blob trigger or request is under way.</summary>
    public Task WhenIdleAsync() => Time.RunUntilIdleAsync();

    /// <summary>Stops the app, whatever it is doing; its data stay.</summary>
    public async Task StopAsync()
    {
        if (_host is not { } host)
        {
            return;
        }

        _host = null;
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    public async Task PerformAsync(Func<Task> act)
    {
        await act();
        await _disturbance.AfterAct(this);
    }

    public async Task AdvanceToAsync(DateTimeOffset moment)
    {
        await _disturbance.BeforeTimePasses(this);
        Clock.AdvanceTo(moment);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await StopAsync();
    }

    /// <summary>The app on the embedded host, not started yet.</summary>
    /// <param name="settings">Settings, besides those of <paramref name="disturbance"/>.</param>
    internal static IHost Build(
        string folder,
        string address,
        TimeProvider clock,
        Disturbance disturbance,
        params string[] settings
    )
    {
        var builder = FunctionsApplication.CreateBuilder([
            $"--Recruitment:DataFolder={folder}",
            $"--Recruitment:BaseUrl={address}",
            $"--Keys:Function={Key}",
            "--DOTNET_ENVIRONMENT=Development",
            $"--Storage:ConnectionString={disturbance.StorageConnection}",
            .. NotPlayed.Select(function => $"--AzureWebJobs:{function}:Disabled=true"),
            .. Unlimited.Select(limit => $"--Limits:{limit}=0"),
            .. settings,
            .. disturbance.Settings,
        ]);
        builder.UseEmbeddedHost();
        var options = EmbeddedHostOptions.Of(builder);
        options.FunctionsAssembly = typeof(RecruitmentServices).Assembly;
        OfficialWorker.AddExtensionsOf(options.FunctionsAssembly, builder);
        options.Urls = [address];
        options.Clock = clock;
        options.Engine = disturbance.Engine ?? options.Engine;
        builder.ConfigureFunctionsWebApplication();
        builder.UseRecruitment();
        disturbance.Middleware(builder);
        builder.Logging.AddFilter(nameof(Recruitment), LogLevel.Error);
        builder.Services.AddRecruitment(builder.Configuration);
        disturbance.Configure(builder.Services);
        return builder.Build();
    }

    private async Task StartHostAsync()
    {
        var address = Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        _host = Build(
            _folder,
            address,
            Clock,
            _disturbance,
            $"--{BlobHttpServer.PortSetting}={_storagePort}",
            $"--{StorageKey.Setting}={_storageKey}"
        );
        await _host.StartAsync();
    }
}

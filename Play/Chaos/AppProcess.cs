using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Azure;
using Recruitment.Embedded.Blobs.Http;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;

namespace Recruitment.Play.Chaos;

/// <summary>
/// The app as a process of its own, on a clock that runs fast, which can be killed and started again on the same data
/// at the same addresses. While it is down people try again until it is there.
/// </summary>
internal sealed class AppProcess : IPlayedApp, IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly string _folder;
    private readonly DateTimeOffset _start;
    private readonly double _speed;
    private readonly int _storagePort = FreePort.Find();
    private readonly string _storageKey = StorageKey.New();
    private Process? _process;
    private Task<string> _errors = Task.FromResult("");
    private ClockAnchor _anchor;

    private AppProcess(string folder, DateTimeOffset start, double speed)
    {
        (_folder, _start, _speed) = (folder, start, speed);
        _anchor = new ClockAnchor(DateTimeOffset.UtcNow, start, speed);
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        Http = new HttpClient(new PatientHandler(LongestStart)) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public string StorageConnection => new StorageKey(_storageKey).ConnectionAt(_storagePort);

    public DateTimeOffset Now => _anchor.At(DateTimeOffset.UtcNow);

    public bool TimeRuns => true;

    public DateTimeOffset? NextDue => Now + LookAgain * _speed;

    /// <param name="speed">Simulated seconds in a real second.</param>
    public static async Task<AppProcess> StartAsync(string folder, DateTimeOffset start, double speed)
    {
        var app = new AppProcess(folder, start, speed);
        await app.LaunchAsync();
        return app;
    }

    /// <summary>Kills the process as it is (SIGKILL), and starts it again.</summary>
    public async Task KillAndRestartAsync()
    {
        await KillAsync();
        await LaunchAsync();
    }

    /// <summary>What the app does by itself shows in the mails, in its own time.</summary>
    public Task WhenIdleAsync() => Task.CompletedTask;

    public async Task PerformAsync(Func<Task> act)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception fault) when (IsAway(fault) && patience.Elapsed < LongestStart)
            {
                await Task.Delay(LookAgain);
            }
        }
    }

    public async Task AdvanceToAsync(DateTimeOffset moment)
    {
        var wait = (moment - Now) / _speed;
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait);
        }
    }

    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Http.Dispose();
    }

    /// <summary>Whether nobody answered, or the answer broke off.</summary>
    private static bool IsAway(Exception fault) =>
        fault
            is IOException
                or HttpRequestException { InnerException: not null }
                or RequestFailedException { Status: 0 }
        || (fault is AggregateException several && several.InnerExceptions.All(IsAway));

    private async Task LaunchAsync()
    {
        var address = Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var start = new ProcessStartInfo("dotnet", [typeof(RecruitmentServices).Assembly.Location])
        {
            WorkingDirectory = _folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Recruitment__DataFolder"] = _folder;
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["Storage__Port"] = $"{_storagePort}";
        start.Environment["Keys__Storage"] = _storageKey;
        start.Environment["Keys__Function"] = RunningApp.Key;
        start.Environment["Clock__Start"] = _start.ToString("O", CultureInfo.InvariantCulture);
        start.Environment["Clock__Speed"] = _speed.ToString(CultureInfo.InvariantCulture);
        start.Environment["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        _process = Process.Start(start)!;
        _ = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
        await WhenRunningAsync(_process);
    }

    private async Task WhenRunningAsync(Process process)
    {
        using var http = new HttpClient { BaseAddress = Http.BaseAddress };
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < LongestStart)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The app did not start: {await _errors}");
            }

            if (await FindStatusAsync(http) is { State: "Running" } status)
            {
                _anchor = new ClockAnchor(DateTimeOffset.UtcNow, status.Clock, _speed);
                return;
            }

            await Task.Delay(LookAgain);
        }

        throw new TimeoutException("The app did not start in time.");
    }

    private static async Task<HostStatus?> FindStatusAsync(HttpClient http)
    {
        try
        {
            return await http.GetFromJsonAsync<HostStatus>("/admin/host/status");
        }
        catch (Exception away) when (IsAway(away))
        {
            return null;
        }
    }

    private sealed record HostStatus(string State, DateTimeOffset Clock);
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Azure;
using Recruitment.Embedded.Blobs.Http;
using Recruitment.Play.App;

namespace Recruitment.Play.Chaos;

/// <summary>
/// The app as a process of its own, on a clock that stands still until the people of every play wait for it. The process
/// can be killed and started again on the same data at the same addresses; while it is down people try again until it is
/// there.
/// </summary>
internal sealed class AppProcess : IPlayedApp, IAsyncDisposable
{
    private const string MasterKey = "chaos-master-key";

    // Only a start that never comes is longer, however slow the machine.
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly string _folder;
    private readonly DateTimeOffset _start;
    private readonly Func<AppProcess, Task> _disturb;
    private readonly int _storagePort = FreePort.Find();
    private readonly string _storageKey = StorageKey.New();
    private readonly SharedSteps _steps;
    private Process? _process;
    private Task<string> _errors = Task.FromResult("");
    private ClockState _clock;

    private AppProcess(string folder, DateTimeOffset start, int players, Func<AppProcess, Task> disturb)
    {
        (_folder, _start, _disturb) = (folder, start, disturb);
        _clock = new ClockState(start, null);
        _steps = new SharedSteps(players, MoveToAsync);
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        Http = new HttpClient(new PatientHandler(LongestStart)) { BaseAddress = address, Timeout = LongestStart };
    }

    public HttpClient Http { get; }

    public string StorageConnection => new StorageKey(_storageKey).ConnectionAt(_storagePort);

    public DateTimeOffset Now => _clock.Clock;

    public bool TimeRuns => false;

    public DateTimeOffset? NextDue => _clock.NextDue;

    /// <param name="players">How many plays share the app.</param>
    /// <param name="disturb">Called beside everything that somebody does and every move of the clock.</param>
    public static async Task<AppProcess> StartAsync(
        string folder,
        DateTimeOffset start,
        int players,
        Func<AppProcess, Task> disturb
    )
    {
        var app = new AppProcess(folder, start, players, disturb);
        await app.LaunchAsync();
        return app;
    }

    /// <summary>Kills the process as it is (SIGKILL), and starts it again.</summary>
    public async Task KillAndRestartAsync()
    {
        await KillAsync();
        await LaunchAsync();
    }

    public async Task WhenIdleAsync() => await AskClockAsync(() => Http.SendAsync(ToClock(HttpMethod.Get, null)));

    public Task PerformAsync(Func<Task> act) => Task.WhenAll(TryUntilThereAsync(act), _disturb(this));

    /// <summary>The clock moves when every play waits, to the first moment that one of them waits for.</summary>
    public Task AdvanceToAsync(DateTimeOffset moment) => _steps.WaitAsync(moment);

    /// <summary>One play is over: the others wait for it no longer.</summary>
    public Task LeaveAsync() => _steps.LeaveAsync();

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

    private Task MoveToAsync(DateTimeOffset moment) =>
        Task.WhenAll(AskClockAsync(() => Http.SendAsync(ToClock(HttpMethod.Post, moment))), _disturb(this));

    private Task AskClockAsync(Func<Task<HttpResponseMessage>> ask) =>
        TryUntilThereAsync(async () =>
        {
            using var answer = await ask();
            answer.EnsureSuccessStatusCode();
            _clock = await answer.Content.ReadFromJsonAsync<ClockState>() ?? _clock;
        });

    private static HttpRequestMessage ToClock(HttpMethod method, DateTimeOffset? to)
    {
        var request = new HttpRequestMessage(method, "/admin/clock");
        request.Headers.Add("x-functions-key", MasterKey);
        request.Content = to is { } moment ? JsonContent.Create(new { to = moment }) : null;
        return request;
    }

    private static async Task TryUntilThereAsync(Func<Task> act)
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
        // There is none: whatever people upload is in the data folder and nowhere else.
        start.Environment["TMPDIR"] = Path.Combine(_folder, "no-folder-of-the-system");
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["Storage__Port"] = $"{_storagePort}";
        start.Environment["Keys__Storage"] = _storageKey;
        start.Environment["Keys__Master"] = MasterKey;
        start.Environment["Keys__Function"] = RunningApp.Key;
        foreach (var limit in RunningApp.Unlimited)
        {
            start.Environment[$"Limits__{limit}"] = "0";
        }

        start.Environment["Clock__Start"] = _start.ToString("O", CultureInfo.InvariantCulture);
        start.Environment["Clock__Speed"] = "0";
        start.Environment["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var function in RunningApp.NotPlayed)
        {
            start.Environment[$"AzureWebJobs__{function}__Disabled"] = "true";
        }

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

            if (await FindStatusAsync(http) is { State: "Running" })
            {
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

    private sealed record HostStatus(string State);

    private sealed record ClockState(DateTimeOffset Clock, DateTimeOffset? NextDue);
}

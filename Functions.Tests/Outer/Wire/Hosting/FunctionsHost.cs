using System.Text.Json.Nodes;
using DurableTask.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Tests.OfficialEngine.Hub;
using Recruitment.Tests.Wire.Clock;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>
/// Stands for the Azure Functions host: starts the published app as its worker process, again when that dies, and has
/// its functions invoked over the official contract. What has no trigger here is invoked by the test.
/// </summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly HttpFront _front;
    private readonly SharedClock _workersClock = SharedClock.Create();
    private readonly TaskHubWorker _engine;
    private readonly TaskCompletionSource _ending = new();
    private TaskCompletionSource<Worker> _ready = NewReady();
    private Task _keeping = Task.CompletedTask;
    private volatile bool _isLast;

    private FunctionsHost(VirtualClock clock, IReadOnlyDictionary<string, string> settings)
    {
        (Clock, _settings) = (clock, settings);
        Hub = new MemoryTaskHub(clock);
        Hub.ShowOn(Work);
        var service = Hub.NewWorker();
        _app = HostServer.Build(service, new HubClient(Hub));
        _front = new HttpFront(_app.Services, RunningApp.Key);
        _engine = new TaskHubWorker(service, NullLoggerFactory.Instance)
        {
            ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails,
        };
        var turns = new Turns(this);
        _engine.AddOrchestrationDispatcherMiddleware(service.KeepTimeAsync);
        _engine.AddOrchestrationDispatcherMiddleware(turns.RunTurnAsync);
        _engine.AddActivityDispatcherMiddleware(turns.RunActivityAsync);
        _app.MapGrpcService<FunctionRpc>();
        _app.MapGrpcService<DurableApi>();
        _app.MapFallback(http => _front.ServeAsync(http, this));
    }

    /// <summary>A client of the front, as somebody on the internet is one.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Where workers connect to, and the durable clients in them.</summary>
    public Uri Rpc { get; private set; } = new("about:blank");

    /// <summary>The instances of the durable functions.</summary>
    public MemoryTaskHub Hub { get; }

    /// <summary>Called with every invocation when the worker has it in hand.</summary>
    public Func<Worker, HostedFunction, Task> Sent { get; set; } = (_, _) => Task.CompletedTask;

    public VirtualClock Clock { get; }

    /// <summary>Counts the turns, activities and other invocations that are under way.</summary>
    public WorkGauge Work { get; } = new();

    /// <summary>Moves the clock on, as far as a test says.</summary>
    public VirtualTime Time => new(Work, Clock);

    /// <param name="clock">Of the durable functions and of the worker.</param>
    /// <param name="settings">The app settings, as environment variables.</param>
    /// <exception cref="InvalidOperationException">The worker did not start.</exception>
    public static async Task<FunctionsHost> StartAsync(VirtualClock clock, IReadOnlyDictionary<string, string> settings)
    {
        var host = new FunctionsHost(clock, settings);
        await host._app.StartAsync();
        var addresses = host._app.Urls.Select(url => new Uri(url)).ToList();
        (host.Rpc, host.Http.BaseAddress) = (addresses[0], addresses[1]);
        await host._engine.StartAsync();
        host._workersClock.Show(clock.GetUtcNow());
        host._keeping = host.KeepWorkerAsync();
        await host.WorkerAsync();
        return host;
    }

    /// <summary>The worker that is there, or the next one when it has gone.</summary>
    public Task<Worker> WorkerAsync() => Volatile.Read(ref _ready).Task;

    public async Task<HostedFunction> FunctionAsync(string name) =>
        (await WorkerAsync()).Functions.Single(function => function.Name == name);

    /// <summary>Has a function invoked with what its trigger brings.</summary>
    public async Task<JsonObject> InvokeAsync(
        HostedFunction function,
        JsonObject trigger,
        JsonObject? metadata = null,
        string? invocation = null
    )
    {
        using var work = Work.Begin();
        _workersClock.Show(Clock.GetUtcNow());
        var worker = await WorkerAsync();
        var invoking = worker.InvokeAsync(
            function,
            invocation ?? Guid.NewGuid().ToString(),
            [.. function.Bindings.Select(binding => InputOf(binding, trigger)).OfType<JsonObject>()],
            metadata ?? []
        );
        await Sent(worker, function);
        return await invoking;
    }

    /// <summary>Shuts down as a host does that is scaled in: the worker is asked to end.</summary>
    /// <returns>The worker's exit code.</returns>
    public async Task<int> StopAsync()
    {
        var worker = await WorkerAsync();
        _isLast = true;
        return await worker.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _isLast = true;
        _ending.TrySetResult();
        Http.Dispose();
        await _keeping;
        await _engine.StopAsync(isForced: true);
        await _app.DisposeAsync();
        _front.Dispose();
        _workersClock.Dispose();
    }

    private async Task KeepWorkerAsync()
    {
        var arrivals = _app.Services.GetRequiredService<WorkerArrivals>();
        try
        {
            while (!_isLast)
            {
                await using var worker = await Worker.StartAsync(Rpc, arrivals, Settings());
                _front.Route(worker.Functions);
                _ready.SetResult(worker);
                await Task.WhenAny(worker.WhenExitedAsync(), _ending.Task);
                Volatile.Write(ref _ready, NewReady());
            }
        }
        catch (Exception fault)
        {
            _ready.SetException(fault);
        }
    }

    private Dictionary<string, string> Settings() =>
        new([
            .. _settings,
            .. _workersClock.Settings,
            new("Recruitment__BaseUrl", Http.BaseAddress!.GetLeftPart(UriPartial.Authority)),
        ]);

    /// <summary>Null for what goes out of the function.</summary>
    private JsonObject? InputOf(JsonObject binding, JsonObject trigger)
    {
        var data = HostedFunction.TypeOf(binding) switch
        {
            "durableClient" => new JsonObject { ["string"] = DurableClient() },
            var type when type.EndsWith("Trigger", StringComparison.Ordinal) => trigger,
            _ => null,
        };
        return data is null ? null : new JsonObject { ["name"] = HostedFunction.NameOf(binding), ["data"] = data };
    }

    private string DurableClient() =>
        new JsonObject
        {
            ["rpcBaseUrl"] = Rpc.AbsoluteUri,
            ["taskHubName"] = "",
            ["connectionName"] = "",
            ["requiredQueryStringParameters"] = "",
            ["httpBaseUrl"] = new Uri(Http.BaseAddress!, "runtime/webhooks/durabletask").AbsoluteUri,
        }.ToJsonString();

    private static TaskCompletionSource<Worker> NewReady() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.Embedded.Durable;

/// <summary>The engine on a store of its own and a virtual clock that starts at noon on 5 January 2026 (UTC).</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder;
    private readonly bool _keepFolder;
    private readonly ServiceProvider _services;
    private readonly TaskCompletionSource _dead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _crashed;

    private EngineHost(string folder, bool keepFolder, ServiceProvider services)
    {
        (_folder, _keepFolder, _services) = (folder, keepFolder, services);
        Time = new VirtualTime(services.GetRequiredService<WorkGauge>(), Clock);
    }

    public DurableTaskClient Client => _services.GetRequiredService<DurableTaskClient>();

    public DurableEngine Engine => _services.GetRequiredService<DurableEngine>();

    public SqliteStore Store => _services.GetRequiredService<SqliteStore>();

    public VirtualClock Clock => (VirtualClock)_services.GetRequiredService<TimeProvider>();

    public VirtualTime Time { get; }

    public WorkGauge Gauge => _services.GetRequiredService<WorkGauge>();

    /// <summary>Completes with <see cref="CrashAsync"/>.</summary>
    public Task Crashed => _dead.Task;

    /// <param name="recover">Whether instances are replayed from the store on every turn.</param>
    /// <param name="folder">A folder to go on in, which is kept; null for a new one.</param>
    public static async Task<EngineHost> StartAsync(
        bool recover,
        Action<DurableTaskRegistry> tasks,
        string? folder = null,
        VirtualClock? clock = null,
        Action<IServiceCollection>? configure = null,
        int warmInstances = 1000,
        StoreOptions? store = null
    )
    {
        var data = folder ?? Directory.CreateTempSubdirectory("durable-").FullName;
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(_ => SqliteStore.Open(data, store));
        services.AddSingleton<TimeProvider>(clock ?? new VirtualClock(Start));
        services.AddSingleton(
            new DurableEngineOptions
            {
                RecoverAfterEveryTurn = recover,
                WarmInstances = warmInstances,
                RetryStoringAfter = TimeSpan.FromMilliseconds(1),
            }
        );
        services.Configure(tasks);
        configure?.Invoke(services);
        var host = new EngineHost(data, folder is not null, services.AddDurableEngine().BuildServiceProvider());
        await host.Engine.StartAsync(CancellationToken.None);
        return host;
    }

    /// <summary>Starts an orchestration and lets it run as far as it gets without time passing.</summary>
    public async Task<string> RunAsync(string name, object? input = null, string? id = null)
    {
        var options = id is null ? null : new StartOrchestrationOptions(id);
        var started = await Client.ScheduleNewOrchestrationInstanceAsync(name, input, options);
        await Time.RunUntilIdleAsync();
        return started;
    }

    public async Task RaiseAsync(string id, string name, object? payload = null)
    {
        await Client.RaiseEventAsync(id, name, payload);
        await Time.RunUntilIdleAsync();
    }

    public async Task<OrchestrationMetadata> ReadAsync(string id) =>
        await Client.GetInstanceAsync(id, getInputsAndOutputs: true)
        ?? throw new InvalidOperationException($"There is no instance '{id}'.");

    public async Task<T?> OutputAsync<T>(string id)
    {
        var metadata = await ReadAsync(id);
        Assert.True(
            metadata.RuntimeStatus == OrchestrationRuntimeStatus.Completed,
            $"{metadata.RuntimeStatus}: {metadata.FailureDetails}"
        );
        return metadata.ReadOutputAs<T>();
    }

    /// <summary>
    /// The store goes away under the engine, whatever is under way, as when the process is killed; what was not
    /// committed is lost.
    /// </summary>
    public async Task CrashAsync()
    {
        _crashed = true;
        await Store.DisposeAsync();
        _dead.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_keepFolder && !_crashed)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}

using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Benchmarks.Engine;

/// <summary>The engine as the host composes it, on a store in a temporary folder.</summary>
internal sealed class BenchEngine : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _keepFolder;
    private readonly ServiceProvider _services;

    private BenchEngine(string folder, bool keepFolder, ServiceProvider services) =>
        (_folder, _keepFolder, _services) = (folder, keepFolder, services);

    public DurableTaskClient Client => _services.GetRequiredService<DurableTaskClient>();

    public DurableEngine Engine => _services.GetRequiredService<DurableEngine>();

    public SqliteStore Store => _services.GetRequiredService<SqliteStore>();

    public WorkGauge Gauge => _services.GetRequiredService<WorkGauge>();

    /// <param name="folder">A folder to go on in, which is kept; null for a new one.</param>
    /// <param name="clock">The clock; null for the system's.</param>
    public static async Task<BenchEngine> StartAsync(
        Action<DurableTaskRegistry> tasks,
        string? folder = null,
        TimeProvider? clock = null
    )
    {
        var data = folder ?? Directory.CreateTempSubdirectory("recruitment-bench-").FullName;
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(_ => SqliteStore.Open(data));
        services.AddSingleton(clock ?? TimeProvider.System);
        services.Configure(tasks);
        var engine = new BenchEngine(data, folder is not null, services.AddDurableEngine().BuildServiceProvider());
        await engine.Engine.StartAsync(CancellationToken.None);
        return engine;
    }

    /// <summary>Starts an instance and waits for its end, as any client does.</summary>
    /// <exception cref="InvalidOperationException">It did not complete.</exception>
    public async Task RunAsync(string name, object? input = null)
    {
        var id = await Client.ScheduleNewOrchestrationInstanceAsync(name, input);
        var ended = await Client.WaitForInstanceCompletionAsync(id);
        if (ended.RuntimeStatus != OrchestrationRuntimeStatus.Completed)
        {
            throw new InvalidOperationException($"Instance {id} ended {ended.RuntimeStatus}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_keepFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}

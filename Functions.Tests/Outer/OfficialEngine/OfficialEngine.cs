using DurableTask.Core;
using DurableTask.Core.Settings;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Embedded.Timers;
using Recruitment.Tests.OfficialEngine.Hub;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>
/// The official engine in place of the embedded one: its dispatchers, its replay, its shim between the two APIs. The rest
/// of the host stays: requests, blobs, timers. It is killed whenever the app stops: what was in hand comes again.
/// </summary>
internal sealed class OfficialEngine(
    MemoryTaskHub hub,
    WorkGauge gauge,
    IServiceProvider services,
    IOptions<DurableTaskWorkerOptions> options,
    ILoggerFactory loggers
) : IHostedService
{
    private readonly HubWorker _service = hub.NewWorker();
    private readonly WorkGauge _running = new();
    private TaskHubWorker? _worker;

    /// <summary>Adds what <see cref="EmbeddedHostOptions.Engine"/> asks for, on the hub that the services have.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddHostedService<OfficialEngine>();
        services.AddLogging(logging => logging.AddFilter("DurableTask.Core", LogLevel.Error));
        services.AddSingleton<DurableTaskClient>(provider => new CoreDurableTaskClient(
            Options.DefaultName,
            new HubClient(provider.GetRequiredService<MemoryTaskHub>()),
            provider.GetRequiredService<IOptions<DurableTaskClientOptions>>().Value
        ));
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var dispatch = new FunctionDispatch(services);
        _worker = new TaskHubWorker(_service, dispatch, dispatch, Versions(options.Value.Versioning), loggers)
        {
            ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails,
        };
        _worker.AddOrchestrationDispatcherMiddleware(_service.KeepTimeAsync);
        _worker.AddOrchestrationDispatcherMiddleware((_, next) => CountAsync(next));
        _worker.AddOrchestrationDispatcherMiddleware(dispatch.RunTurnAsync);
        _worker.AddActivityDispatcherMiddleware((_, next) => CountAsync(next));
        hub.ShowOn(gauge);
        await _worker.StartAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _service.Kill();
        hub.ShowOn(null);
        if (_worker is not null)
        {
            await _worker.StopAsync(isForced: true);
        }

        // The app's services go with the app, so what is under way still ends; what it reports is refused.
        await _running.WhenIdleAsync(cancellationToken);
    }

    private async Task CountAsync(Func<Task> next)
    {
        using (_running.Begin())
        {
            await next();
        }
    }

    private static VersioningSettings? Versions(DurableTaskWorkerOptions.VersioningOptions? versions) =>
        versions is null
            ? null
            : new VersioningSettings
            {
                Version = versions.Version,
                MatchStrategy = (VersioningSettings.VersionMatchStrategy)(int)versions.MatchStrategy,
                FailureStrategy = (VersioningSettings.VersionFailureStrategy)(int)versions.FailureStrategy,
            };
}

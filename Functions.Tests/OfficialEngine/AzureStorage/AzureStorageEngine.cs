using DurableTask.AzureStorage;
using DurableTask.Core;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Recruitment.Tests.OfficialEngine.AzureStorage;

/// <summary>The official engine on its own backend, as one worker of several.</summary>
internal sealed class AzureStorageEngine : IHostedService
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private readonly AzureStorageOrchestrationService _storage;
    private readonly TaskHubWorker _worker;
    private readonly FatalActivity _fatal;

    public AzureStorageEngine(
        IServiceProvider services,
        AzureStorageOrchestrationService storage,
        SharedTime time,
        FatalActivity fatal,
        ILoggerFactory loggers
    )
    {
        (_storage, _fatal) = (storage, fatal);
        var dispatch = new FunctionDispatch(services);
        _worker = new TaskHubWorker(storage, dispatch, dispatch, loggers)
        {
            ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails,
        };
        _worker.AddOrchestrationDispatcherMiddleware(time.KeepAsync);
        _worker.AddOrchestrationDispatcherMiddleware(dispatch.RunTurnAsync);
        _worker.AddActivityDispatcherMiddleware(fatal.CountAsync);
    }

    /// <param name="connection">Connects to the account.</param>
    /// <param name="fatal">The activity during which the worker dies.</param>
    public static void AddTo(
        IServiceCollection services,
        string connection,
        string worker,
        SharedTime time,
        FatalActivity fatal
    )
    {
        services.AddSingleton(time);
        services.AddSingleton(fatal);
        services.AddSingleton(_ => new AzureStorageOrchestrationService(
            new AzureStorageOrchestrationServiceSettings
            {
                StorageAccountClientProvider = new StorageAccountClientProvider(connection),
                TaskHubName = "recruitment",
                WorkerId = worker,
                PartitionCount = 2,
                UseAppLease = false,
                MaxQueuePollingInterval = TimeSpan.FromMilliseconds(250),
                // How soon the others take over what a dead worker had in hand.
                ControlQueueVisibilityTimeout = Soon * 2,
                WorkItemQueueVisibilityTimeout = Soon * 2,
                LeaseAcquireInterval = Soon / 2,
                LeaseRenewInterval = Soon / 2,
                LeaseInterval = Soon * 3,
            }
        ));
        services.AddHostedService<AzureStorageEngine>();
        services.AddLogging(logging => logging.AddFilter("DurableTask", LogLevel.Error));
        services.AddSingleton<DurableTaskClient>(provider => new CoreDurableTaskClient(
            Options.DefaultName,
            provider.GetRequiredService<AzureStorageOrchestrationService>(),
            provider.GetRequiredService<IOptions<DurableTaskClientOptions>>().Value
        ));
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _storage.CreateIfNotExistsAsync();
        await _worker.StartAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        _worker.StopAsync(isForced: _fatal.HasCome.IsCompleted);
}

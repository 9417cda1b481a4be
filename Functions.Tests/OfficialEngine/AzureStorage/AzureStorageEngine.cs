using Azure.Core.Pipeline;
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
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    private readonly AzureStorageOrchestrationService _storage;
    private readonly TaskHubWorker _worker;

    public AzureStorageEngine(
        IServiceProvider services,
        AzureStorageOrchestrationService storage,
        SharedTime time,
        ILoggerFactory loggers,
        SuddenDeath? death = null
    )
    {
        _storage = storage;
        var dispatch = new FunctionDispatch(services);
        _worker = new TaskHubWorker(storage, dispatch, dispatch, loggers)
        {
            ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails,
        };
        _worker.AddOrchestrationDispatcherMiddleware(time.KeepAsync);
        _worker.AddOrchestrationDispatcherMiddleware(dispatch.RunTurnAsync);
        if (death is not null)
        {
            _worker.AddActivityDispatcherMiddleware(death.CountAsync);
        }
    }

    /// <param name="connection">Connects to the account.</param>
    /// <param name="death">How the worker dies; null: it does not.</param>
    public static void AddTo(IServiceCollection services, string connection, SharedTime time, SuddenDeath? death)
    {
        var settings = new AzureStorageOrchestrationServiceSettings
        {
            StorageAccountClientProvider = new StorageAccountClientProvider(connection),
            TaskHubName = nameof(Recruitment),
            WorkerId = Guid.NewGuid().ToString(),
            PartitionCount = 2,
            UseAppLease = false,
            MaxQueuePollingInterval = TimeSpan.FromMilliseconds(250),
            LeaseAcquireInterval = Often,
            // Unless set, a slow machine would look like one that hangs.
            PartitionTableOperationTimeout = TimeSpan.FromMinutes(1),
        };
        services.AddSingleton(time);
        if (death is not null)
        {
            Doom(settings, connection, death);
            services.AddSingleton(death);
        }

        services.AddSingleton(_ => new AzureStorageOrchestrationService(settings));
        services.AddSingleton<AzureStorageEngine>();
        services.AddHostedService(provider => provider.GetRequiredService<AzureStorageEngine>());
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

    public Task StopAsync(CancellationToken cancellationToken) => _worker.StopAsync(isForced: true);

    /// <summary>The others need not wait long for what it has in hand, as they otherwise would.</summary>
    private static void Doom(AzureStorageOrchestrationServiceSettings settings, string connection, SuddenDeath death)
    {
        var transport = new HttpClientTransport(death);
        settings.StorageAccountClientProvider = new StorageAccountClientProvider(
            StorageServiceClientProvider.ForBlob(connection, new() { Transport = transport }),
            StorageServiceClientProvider.ForQueue(connection, new() { Transport = transport }),
            StorageServiceClientProvider.ForTable(connection, new() { Transport = transport })
        );
        settings.LeaseRenewInterval = Often;
        settings.LeaseInterval = Often * 5;
        settings.ControlQueueVisibilityTimeout = Often * 5;
        settings.WorkItemQueueVisibilityTimeout = Often * 5;
    }
}

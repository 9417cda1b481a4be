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
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly AzureStorageOrchestrationService _storage;
    private readonly SuddenDeath _death;
    private readonly TaskHubWorker _worker;

    public AzureStorageEngine(
        IServiceProvider services,
        AzureStorageOrchestrationService storage,
        SharedTime time,
        SuddenDeath death,
        ILoggerFactory loggers
    )
    {
        (_storage, _death) = (storage, death);
        var dispatch = new FunctionDispatch(services);
        _worker = new TaskHubWorker(storage, dispatch, dispatch, loggers)
        {
            ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails,
        };
        _worker.AddOrchestrationDispatcherMiddleware(time.KeepAsync);
        _worker.AddOrchestrationDispatcherMiddleware(dispatch.RunTurnAsync);
        _worker.AddActivityDispatcherMiddleware(death.CountAsync);
    }

    /// <param name="connection">Connects to the account.</param>
    public static void AddTo(IServiceCollection services, string connection, SharedTime time, SuddenDeath death)
    {
        services.AddSingleton(time);
        services.AddSingleton(death);
        services.AddSingleton(_ => new AzureStorageOrchestrationService(Settings(connection, death)));
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

    /// <summary>A stop would wait for all that is in hand, up to ten minutes.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _death.Come();
        return Task.CompletedTask;
    }

    private static AzureStorageOrchestrationServiceSettings Settings(string connection, SuddenDeath death)
    {
        var transport = new HttpClientTransport(death);
        var settings = new AzureStorageOrchestrationServiceSettings
        {
            StorageAccountClientProvider = new StorageAccountClientProvider(
                StorageServiceClientProvider.ForBlob(connection, new() { Transport = transport }),
                StorageServiceClientProvider.ForQueue(connection, new() { Transport = transport }),
                StorageServiceClientProvider.ForTable(connection, new() { Transport = transport })
            ),
            TaskHubName = nameof(Recruitment),
            WorkerId = Guid.NewGuid().ToString(),
            PartitionCount = 2,
            UseAppLease = false,
            MaxQueuePollingInterval = TimeSpan.FromMilliseconds(250),
            LeaseAcquireInterval = Often,
            // Unless set, a slow machine would look like one that hangs.
            PartitionTableOperationTimeout = TimeSpan.FromMinutes(1),
        };
        if (death.IsPlanned)
        {
            // So that the others need not wait for minutes until they may take what it has in hand.
            settings.LeaseRenewInterval = Often;
            settings.LeaseInterval = Soon;
            settings.ControlQueueVisibilityTimeout = Soon;
            settings.WorkItemQueueVisibilityTimeout = Soon;
        }

        return settings;
    }
}

using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded.Blobs;
using Recruitment.Embedded.Blobs.Http;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>The blob service on a store of its own in a temporary folder, as the host composes it.</summary>
internal sealed class EmbeddedBlobHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public EmbeddedBlobHost(
        string? folder = null,
        TimeProvider? clock = null,
        string? port = "0",
        string? key = DevelopmentAccount.Key,
        IBlobReach? reach = null,
        params IBlobTriggerHandler[] handlers
    )
    {
        Folder = folder ?? Path.Combine(Path.GetTempPath(), $"recruitment-{Guid.NewGuid():N}");
        var services = new ServiceCollection();
        services.AddSingleton(_ => SqliteStore.Open(Folder));
        services.AddSingleton<WorkGauge>();
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new(BlobHttpServer.PortSetting, port),
                    new(StorageKey.Setting, key),
                    new(WrappingKeys.Setting, TestKeys.Wrapping),
                ])
                .Build()
        );
        services.AddSingleton<StoredSettings>();
        services.AddSingleton<StoredSecrets>();
        if (reach is not null)
        {
            services.AddSingleton(reach);
        }

        foreach (var handler in handlers)
        {
            services.AddSingleton(handler);
        }

        services.AddEmbeddedBlobs().AddBlobHttpServer();
        _services = services.BuildServiceProvider();
    }

    public string Folder { get; }

    public BlobServiceClient Client => _services.GetRequiredService<BlobServiceClient>();

    public BlobService Service => _services.GetRequiredService<BlobService>();

    /// <summary>The port of the HTTP server; null before the start, and when the port was taken.</summary>
    public int? Port => _services.GetRequiredService<BlobHttpServer>().Port;

    /// <summary>What a client connects with; null as <see cref="Port"/>.</summary>
    public string? Connection => _services.GetRequiredService<BlobHttpServer>().Connection;

    public BlobMaintenance Maintenance => _services.GetRequiredService<BlobMaintenance>();

    public SqliteStore Store => _services.GetRequiredService<SqliteStore>();

    public WorkGauge Gauge => _services.GetRequiredService<WorkGauge>();

    public async Task StartAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }
    }

    /// <summary>Stops the hosted services, last first, and closes the store; the folder stays.</summary>
    public async Task StopAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>().Reverse())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded.Blobs;
using Recruitment.Embedded.Blobs.External;
using Recruitment.Embedded.Blobs.Triggers;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.Embedded.Blobs.External;

/// <summary>Blob triggers for an account outside the process, which look into it only when a test says so.</summary>
internal sealed class ScanningHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public ScanningHost(string folder, BlobServiceClient account, IBlobTriggerHandler handler)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_ => SqliteStore.Open(folder));
        services.AddSingleton<WorkGauge>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(account);
        services.AddSingleton(handler);
        services.AddBlobTriggerScan().AddEmbeddedBlobs();
        _services = services.BuildServiceProvider();
    }

    public SqliteStore Store => _services.GetRequiredService<SqliteStore>();

    /// <summary>Starts what runs the triggers, and not the scan's own rounds.</summary>
    public async Task<ScanningHost> StartAsync()
    {
        foreach (var hosted in Hosted())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        return this;
    }

    /// <summary>Looks into the account once, and lets run what that found.</summary>
    public async Task ScanAsync()
    {
        await _services.GetRequiredService<BlobTriggerScan>().ScanAsync(CancellationToken.None);
        await _services.GetRequiredService<WorkGauge>().WhenIdleAsync();
    }

    /// <summary>The triggers that wait or failed for good.</summary>
    public int Rows() => Store.Read(BlobTriggerTable.Waiting).Count;

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in Hosted().Reverse())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }

    private IEnumerable<IHostedService> Hosted() =>
        _services.GetServices<IHostedService>().Where(service => service is not BlobTriggerScan);
}

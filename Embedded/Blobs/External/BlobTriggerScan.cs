using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Blobs.Triggers;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Blobs.External;

/// <summary>
/// Runs blob triggers for blobs in an account outside this process, which tells nobody that a blob came: looks into the
/// triggers' containers every few seconds. A blob triggers once for each of its contents, and once more after a
/// restart when it is still there.
/// </summary>
internal sealed partial class BlobTriggerScan(
    BlobServiceClient account,
    BlobTriggerQueue queue,
    SqliteStore store,
    ILogger<BlobTriggerScan> logger
) : BackgroundService
{
    // By the real clock: the account doesn't go by the app's.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, Dictionary<string, ETag>> _seen = [];

    /// <summary>Looks once; what it finds counts as work when this returns.</summary>
    public async Task ScanAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            foreach (var container in queue.Containers)
            {
                await ScanAsync(container, cancellationToken);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await ScanAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogUnreachable(fault);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ScanAsync(string container, CancellationToken cancellationToken)
    {
        var found = await ListAsync(container, cancellationToken);
        // What waited at the last stop is in the queue again.
        var seen = _seen.TryGetValue(container, out var before) ? before : Waiting(container, found);
        foreach (var (name, version) in found)
        {
            if (seen.GetValueOrDefault(name) != version)
            {
                await TriggerAsync(container, name);
            }
        }

        _seen[container] = found;
        await ForgetDeletedAsync(container, found);
    }

    private async Task<Dictionary<string, ETag>> ListAsync(string container, CancellationToken cancellationToken)
    {
        var client = account.GetBlobContainerClient(container);
        var found = new Dictionary<string, ETag>();
        try
        {
            await foreach (var blob in client.GetBlobsAsync(cancellationToken: cancellationToken))
            {
                found[blob.Name] = blob.Properties.ETag ?? default;
            }
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // So that a storage client has something to upload to.
            await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        return found;
    }

    private Dictionary<string, ETag> Waiting(string container, Dictionary<string, ETag> found) =>
        store
            .Read(BlobTriggerTable.Waiting)
            .Where(row => row.Container == container && found.ContainsKey(row.Name))
            .DistinctBy(row => row.Name)
            .ToDictionary(row => row.Name, row => found[row.Name]);

    private async Task TriggerAsync(string container, string name)
    {
        using var announcement = queue.Announce(container, name);
        if (announcement is not null)
        {
            await store.WriteAsync(announcement.Record);
            announcement.Dispatch();
        }
    }

    // A name may hold personal data, so it goes with its blob.
    private async Task ForgetDeletedAsync(string container, Dictionary<string, ETag> found)
    {
        foreach (var name in store.Read(rows => BlobTriggerTable.PoisonIn(rows, container)))
        {
            if (!found.ContainsKey(name))
            {
                await store.WriteAsync(rows => BlobTriggerTable.DropPoison(rows, container, name));
            }
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "The storage account could not be searched for new blobs; it is searched again in a moment."
    )]
    private partial void LogUnreachable(Exception fault);
}

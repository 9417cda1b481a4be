using Azure.Storage.Blobs;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Applicants.Arrival;

/// <summary>
/// Runs for every CV that arrives. One that cannot be scanned yet stays where it is, and an orchestration receives it when
/// the scanner answers. Running twice is harmless, as <see cref="CvArrivals"/> says; the orchestration starts once.
/// </summary>
public sealed class CvArrivedFunction(CvArrivals arrivals, KeyedHashes hashes)
{
    [Function(nameof(CvArrivedFunction))]
    public async Task RunAsync(
        [BlobTrigger("cvs/{name}", Source = BlobTriggerSource.EventGrid, Connection = "Storage")] BlobClient blob,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await arrivals.ReceiveAsync(blob, client, cancellationToken);
        }
        catch (ScannerAwayException away)
        {
            var procedure = new ProcedureId(blob.Name.Split('/')[0]);
            var waiting = await UnscannedCv.OfAsync(hashes, procedure, blob.Name, away.Version, cancellationToken);
            await client.StartAsync(waiting, cancellationToken);
        }
    }
}

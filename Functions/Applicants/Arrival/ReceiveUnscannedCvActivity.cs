using Azure;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Records;

namespace Recruitment.Applicants.Arrival;

/// <summary>
/// Receives a CV that waits for the scanner, as the trigger would have. Running twice is harmless, as the trigger is; a CV
/// that is gone was replaced or erased.
/// </summary>
public sealed class ReceiveUnscannedCvActivity(FileStore files, KeyedHashes hashes, CvArrivals arrivals)
{
    [Function(nameof(ReceiveUnscannedCvActivity))]
    public async Task RunAsync(
        [ActivityTrigger] UnscannedCv waiting,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        await foreach (var (name, version) in files.ListArrivedAsync(waiting.Procedure, cancellationToken))
        {
            if (waiting == await UnscannedCv.OfAsync(hashes, waiting.Procedure, name, version, cancellationToken))
            {
                await arrivals.ReceiveAsync(files.Arrived(name), client, cancellationToken);
                return;
            }
        }
    }
}

/// <summary>A CV that waits for the scanner. A storage client names it, perhaps after a person: here it is an id.</summary>
public sealed record UnscannedCv(ProcedureId Procedure, string Id)
{
    public static async Task<UnscannedCv> OfAsync(
        KeyedHashes hashes,
        ProcedureId procedure,
        string blobName,
        ETag version,
        CancellationToken cancellationToken
    )
    {
        // A listing writes versions without the quotes of a header.
        var text = $"unscanned {blobName}\n{version.ToString().Trim('"')}";
        return new UnscannedCv(procedure, await hashes.OfAsync(procedure, text, cancellationToken));
    }
}

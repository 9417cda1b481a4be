using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Recruitment.Files;
using Recruitment.Records;
using Recruitment.Storage.Encryption;

namespace Recruitment.Applicants.Arrival;

/// <summary>A blob in the container <c>cvs</c>, as it was when the trigger looked.</summary>
public sealed record ArrivedCv
{
    public required BlobClient Blob { get; init; }

    /// <summary>The first part of the blob's name. It may name no procedure.</summary>
    public required ProcedureId Procedure { get; init; }

    /// <summary>The second part: an id, or whatever the uploader made of it.</summary>
    public required string Folder { get; init; }

    /// <summary>The rest; it may hold slashes.</summary>
    public required string FileName { get; init; }
    public required ETag Version { get; init; }
    public required long Length { get; init; }
    public required IDictionary<string, string> Metadata { get; init; }

    /// <summary>Names this content of this blob: the same when the trigger runs again, another after a new upload.</summary>
    public string Fingerprint => $"{Blob.Name}\n{Version}";

    /// <summary>What need not be read to be refused; null: it has to be read. What this app sealed is a little longer.</summary>
    public CvError? FaultOfLength => Length > CvRules.MaxBytes + ContentCipher.MaxOverhead ? CvError.TooLarge : null;

    private BlobRequestConditions Unchanged => new() { IfMatch = Version };

    /// <summary>The content, or null when the blob was replaced or removed since; then another trigger sees to it.</summary>
    public async Task<BinaryData?> ReadAsync(FileStore files, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = Unchanged };
            BlobDownloadResult read = await Blob.DownloadContentAsync(options, cancellationToken);
            return await files.OpenArrivedAsync(Blob.Name, read.Content, cancellationToken);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>Removes the blob, unless it was replaced since.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Blob.DeleteIfExistsAsync(conditions: Unchanged, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            // A newer upload under the same name: its own trigger sees to it.
        }
    }
}

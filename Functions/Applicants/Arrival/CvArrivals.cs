using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Records;

namespace Recruitment.Applicants.Arrival;

/// <summary>
/// Sees to every CV that arrives, from the form or from a storage client: the CV of a known candidate, an application
/// with its data in the metadata, or something for quarantine. The file moves to a generated name, so that nothing
/// that a person typed stays in a blob name. Running twice is harmless: names are derived from the upload, records
/// are changed once, and a blob that is gone has been seen to.
/// </summary>
public sealed class CvArrivals(
    Vacancies vacancies,
    CandidateRecords candidates,
    KeyedHashes hashes,
    CvReceiving receiving,
    Quarantine quarantine
)
{
    /// <exception cref="ScannerAwayException">It has to be scanned, and cannot be yet.</exception>
    public async Task ReceiveAsync(BlobClient blob, DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (await FindPropertiesAsync(blob, cancellationToken) is not { } properties)
        {
            return;
        }

        // Every blob triggers, so that an upload under a name of another form does not lie there unseen.
        var parts = blob.Name.Split('/', 3);
        var arrived = new ArrivedCv
        {
            Blob = blob,
            Procedure = new ProcedureId(parts.Length == 3 ? parts[0] : ""),
            Folder = parts.Length == 3 ? parts[1] : "",
            FileName = parts[^1],
            Version = properties.ETag,
            Length = properties.ContentLength,
            Metadata = properties.Metadata,
        };
        if (
            await vacancies.FindAsync(arrived.Procedure, cancellationToken)
            is not { Definition.Programme: null } vacancy
        )
        {
            await quarantine.TakeUnknownAsync(arrived, cancellationToken);
            return;
        }

        var id = await IdOfAsync(arrived, cancellationToken);
        var known = await candidates.FindAsync(arrived.Procedure, id, cancellationToken);
        var refusal = known is null
            ? await ApplyAsync(arrived, vacancy, id, client, cancellationToken)
            : await TakeCvAsync(arrived, known, client, cancellationToken);
        if (refusal is not null)
        {
            await quarantine.TakeAsync(arrived, refusal, client, cancellationToken);
        }
    }

    /// <summary>A new CV of a known candidate; or why not.</summary>
    private async Task<UploadRefusal?> TakeCvAsync(
        ArrivedCv arrived,
        Candidate candidate,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var whose = new UploadRefusal(UploadError.CandidateFinished)
        {
            Candidate = candidate.Id,
            Name = candidate.Name,
            Email = candidate.Email,
        };
        if (candidate.Status.IsFinal)
        {
            return whose;
        }

        // From the form the blob has a generated name, and the record tells what the file was called.
        var fileName =
            candidate.Arriving is { } arriving && arriving.BlobName == arrived.Blob.Name
                ? arriving.FileName
                : arrived.FileName;
        return await receiving.JudgeAsync(arrived, fileName, cancellationToken) switch
        {
            null => null,
            { Fault: CvError.Unscanned } => throw new ScannerAwayException(arrived.Version),
            { Fault: { } fault } => whose with { Fault = UploadError.InvalidCv, CvError = fault },
            var judged => await receiving.KeepAsync(arrived, judged, candidate.Id, client, cancellationToken),
        };
    }

    /// <summary>An application by upload; or why not.</summary>
    private async Task<UploadRefusal?> ApplyAsync(
        ArrivedCv arrived,
        PublishedVacancy vacancy,
        CandidateId id,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (UploadMetadata.Read(arrived.Metadata) is not { } fields)
        {
            return new UploadRefusal(UploadError.UnknownCandidate) { Candidate = id };
        }

        if (UploadRules.FaultOf(fields, vacancy.Standing) is { } fault)
        {
            return RefusalOf(fault);
        }

        return await receiving.JudgeAsync(arrived, arrived.FileName, cancellationToken) switch
        {
            null => null,
            { Fault: CvError.Unscanned } judged => await WaitAsync(judged),
            { Fault: { } cvFault } => RefusalOf(UploadError.InvalidCv) with { CvError = cvFault },
            var judged => await receiving.ApplyAsync(arrived, judged, vacancy, fields, id, client, cancellationToken),
        };

        // Whoever applied in time has, whenever the scanner answers.
        async Task<UploadRefusal?> WaitAsync(JudgedCv judged)
        {
            await receiving.RecordAsync(arrived, judged, vacancy, fields, id, cancellationToken);
            throw new ScannerAwayException(arrived.Version);
        }

        UploadRefusal RefusalOf(UploadError because) =>
            new(because)
            {
                Candidate = id,
                Name = fields.Name,
                Email = fields.Email,
            };
    }

    /// <summary>The id that the uploader gave when it is of a kind that holds no name; else one derived from it.</summary>
    private async Task<CandidateId> IdOfAsync(ArrivedCv arrived, CancellationToken cancellationToken)
    {
        if (Identifier.IsValid(arrived.Folder))
        {
            return new CandidateId(arrived.Folder);
        }

        // Without hyphens, which separate ids in file names.
        return Guid.TryParseExact(arrived.Folder, "D", out var guid)
            ? new CandidateId(guid.ToString("N"))
            : new CandidateId(await hashes.OfAsync(arrived.Procedure, $"folder {arrived.Folder}", cancellationToken));
    }

    /// <summary>Null when the blob has been seen to before.</summary>
    private static async Task<BlobProperties?> FindPropertiesAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}

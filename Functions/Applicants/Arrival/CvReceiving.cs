using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Records;
using Recruitment.Telemetry;

namespace Recruitment.Applicants.Arrival;

/// <summary>Moves CVs that are in order to where they are kept, and starts what follows.</summary>
public sealed class CvReceiving(
    CandidateRecords candidates,
    ApplicationIntake intake,
    KeyedHashes hashes,
    FileStore files,
    FileChecks checks
)
{
    /// <summary>Reads and judges the file; null when the blob was replaced or removed meanwhile.</summary>
    public async Task<JudgedCv?> JudgeAsync(ArrivedCv arrived, string fileName, CancellationToken cancellationToken)
    {
        using var span = Spans.Begin("cv", arrived.Procedure);
        var unread = CvRules.FaultOfName(fileName) ?? arrived.FaultOfLength;
        if (unread is { } fault)
        {
            return new JudgedCv(fileName, BinaryData.FromString(""), CvKind.Pdf, fault);
        }

        if (await arrived.ReadAsync(files, cancellationToken) is not { } content)
        {
            return null;
        }

        var check = await checks.CheckCvAsync(fileName, content, cancellationToken);
        span?.SetTag("recruitment.cv.fault", check.Fault?.ToString());
        return new JudgedCv(fileName, content, check.Kind ?? CvKind.Pdf, check.Fault);
    }

    /// <summary>Records the application and keeps its CV.</summary>
    /// <returns>Null: nothing is refused.</returns>
    public async Task<UploadRefusal?> ApplyAsync(
        ArrivedCv arrived,
        JudgedCv cv,
        PublishedVacancy vacancy,
        ApplicationFields fields,
        CandidateId proposed,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var application = ApplicationOf(arrived, cv, vacancy, fields, proposed);
        var receipt = await intake.ReceiveAsync(application, cancellationToken);
        if (!receipt.Repeats)
        {
            return await KeepAsync(arrived, cv, receipt.Candidate, client, cancellationToken);
        }

        await client.StartAsync(intake.RepeatedMail(arrived.Procedure, receipt.Candidate), cancellationToken);
        await arrived.RemoveAsync(cancellationToken);
        return null;
    }

    /// <summary>
    /// Records the application while its CV waits for the scanner. One from an address that applied before is not taken
    /// in its place until then.
    /// </summary>
    public async Task RecordAsync(
        ArrivedCv arrived,
        JudgedCv cv,
        PublishedVacancy vacancy,
        ApplicationFields fields,
        CandidateId proposed,
        CancellationToken cancellationToken
    )
    {
        var application = ApplicationOf(arrived, cv, vacancy, fields, proposed);
        if (await intake.FindAsync(application, cancellationToken) is null)
        {
            await intake.ReceiveAsync(application, cancellationToken);
        }
    }

    private static Application ApplicationOf(
        ArrivedCv arrived,
        JudgedCv cv,
        PublishedVacancy vacancy,
        ApplicationFields fields,
        CandidateId proposed
    ) =>
        new()
        {
            Procedure = arrived.Procedure,
            Proposed = proposed,
            Fields = fields,
            Track = ApplicationRules.TrackOf(fields.Track, vacancy.Standing) ?? Track.External,
            Cv = new ApplicationCv(cv.FileName, cv.Kind, cv.Content),
        };

    /// <summary>
    /// Keeps the file as the candidate's CV in place of the one before, and starts the candidate's orchestration.
    /// Every step can be repeated; the blob goes last, so that until then a repetition finds it.
    /// </summary>
    /// <returns>Null: nothing is refused.</returns>
    public async Task<UploadRefusal?> KeepAsync(
        ArrivedCv arrived,
        JudgedCv cv,
        CandidateId candidate,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var generated = await hashes.OfAsync(arrived.Procedure, $"file {arrived.Fingerprint}", cancellationToken);
        var blobName = FileStore.NameOf(arrived.Procedure, candidate, generated, cv.Kind);
        await files.KeepAsync(blobName, cv.Content, cv.Kind, cancellationToken);

        var kept = new CvFile(blobName, cv.FileName, cv.Kind.ContentType, cv.Content.ToMemory().Length);
        CvFile? before = null;
        var changed = await candidates.ChangeAsync(
            arrived.Procedure,
            candidate,
            c =>
            {
                before = c.Cv;
                var isThisOne = c.Arriving?.BlobName == arrived.Blob.Name;
                return c with { Cv = kept, Arriving = isThisOne ? null : c.Arriving };
            },
            cancellationToken
        );
        if (before is not null && before.BlobName != blobName)
        {
            await files.DeleteAsync(before.BlobName, cancellationToken);
        }

        await client.StartAsync(CandidateCall.Of(changed), cancellationToken);
        await arrived.RemoveAsync(cancellationToken);
        return null;
    }
}

/// <summary>An arrived file that was read and judged.</summary>
/// <param name="FileName">As a person named it.</param>
/// <param name="Content">Empty when the file was refused unread.</param>
/// <param name="Fault">Why it cannot be a CV; null when it can.</param>
public sealed record JudgedCv(string FileName, BinaryData Content, CvKind Kind, CvError? Fault);

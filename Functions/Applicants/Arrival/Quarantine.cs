using System.Security.Cryptography;
using System.Text;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Applicants.Arrival;

/// <summary>
/// Keeps uploads that could not be used, and tells the recruiter: whoever uploaded them sees no page. Nothing
/// is thrown away, but for what is far too large.
/// </summary>
public sealed partial class Quarantine(
    RecordStore records,
    KeyedHashes hashes,
    FileStore files,
    OpenTasks tasks,
    TimeProvider clock,
    ILogger<Quarantine> logger
)
{
    /// <summary>Bytes of an upload that is kept: it is sealed in memory.</summary>
    private const long MaxKept = 64 * 1024 * 1024;

    /// <summary>Stands for a procedure or candidate that is not known.</summary>
    private const string Nobody = "-";

    /// <summary>Moves an upload to quarantine and orders the mails about it.</summary>
    public async Task TakeAsync(
        ArrivedCv arrived,
        UploadRefusal refusal,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var id = await hashes.OfAsync(arrived.Procedure, $"refused {arrived.Fingerprint}", cancellationToken);
        var upload = new RefusedUpload
        {
            Id = id,
            RefusedAt = clock.GetUtcNow(),
            Fault = refusal.Fault,
            CvError = refusal.CvError,
            BlobName = $"{arrived.Procedure}/{refusal.Candidate}/{id}",
            Name = refusal.Name,
            Email = refusal.Email,
        };
        if (!await MoveAsync(arrived, upload.BlobName, KeyOf(refusal), cancellationToken))
        {
            return;
        }

        await records.TryAddAsync(CandidatePaths.Refused(arrived.Procedure, id), upload, cancellationToken);
        await tasks.SetAsync(
            arrived.Procedure,
            $"upload-{id}",
            stage: null,
            [new OpenTask(OpenTaskKind.Upload, People.RecruiterId.Value) { Since = upload.RefusedAt }],
            cancellationToken
        );
        await OrderMailsAsync(arrived.Procedure, upload, client, cancellationToken);
        await arrived.RemoveAsync(cancellationToken);
        Refused(logger, arrived.Procedure.Value, id, upload.Fault);
    }

    /// <summary>Moves an upload that belongs to no procedure to quarantine; there is nobody to tell.</summary>
    public async Task TakeUnknownAsync(ArrivedCv arrived, CancellationToken cancellationToken)
    {
        // What is not of the form of an id may be a name, and no name stays in a blob name.
        var procedure = Identifier.IsValid(arrived.Procedure.Value) ? arrived.Procedure.Value : Nobody;
        // The same when the trigger runs again. There is no procedure whose key could hide the name better, and nobody
        // can try names without the version.
        var id = Identifier.From(SHA256.HashData(Encoding.UTF8.GetBytes(arrived.Fingerprint)));
        var reason = nameof(UploadError.UnknownProcedure);
        if (!await MoveAsync(arrived, $"{procedure}/{Nobody}/{id}", reason, cancellationToken))
        {
            return;
        }

        await arrived.RemoveAsync(cancellationToken);
        Refused(logger, procedure, id, UploadError.UnknownProcedure);
    }

    /// <summary>False when the blob was replaced or removed meanwhile; then another trigger sees to it, or has.</summary>
    private async Task<bool> MoveAsync(
        ArrivedCv arrived,
        string blobName,
        string reason,
        CancellationToken cancellationToken
    )
    {
        if (arrived.Length > MaxKept)
        {
            return true; // Nobody looks at what can be no CV at all.
        }

        if (await arrived.ReadAsync(files, cancellationToken) is not { } content)
        {
            return false;
        }

        await files.QuarantineAsync(blobName, content, reason, cancellationToken);
        return true;
    }

    private static async Task OrderMailsAsync(
        ProcedureId procedure,
        RefusedUpload upload,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var toRecruiter = new MailOrder
        {
            Procedure = procedure,
            Kind = nameof(QuarantinedCvMail),
            Recipient = People.RecruiterId.Value,
            Step = upload.Id,
        };
        await client.StartAsync(toRecruiter, cancellationToken);
        if (UploadLetters.IsForSender(upload))
        {
            var toApplicant = toRecruiter with { Kind = nameof(VacancyNotOpenMail), Recipient = upload.Id };
            await client.StartAsync(toApplicant, cancellationToken);
        }
    }

    private static string KeyOf(UploadRefusal refusal) =>
        refusal.CvError is { } cv ? $"{refusal.Fault}.{cv}" : $"{refusal.Fault}";

    [LoggerMessage(1, LogLevel.Warning, "An upload for procedure {Procedure} is in quarantine as {Id}: {Fault}")]
    private static partial void Refused(ILogger logger, string procedure, string id, UploadError fault);
}

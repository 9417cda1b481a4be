using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;
using Recruitment.Storage.Encryption;

namespace Recruitment.Retention;

/// <summary>
/// Erases what is left of a procedure once no candidate is: the definition with the names of those who took part, votes,
/// mails, files, durable history. What stays holds ids and dates only: where the procedure stood, the audit chain and
/// the receipt. Running twice is harmless: what is gone is not found again.
/// </summary>
public sealed class EraseProcedureActivity(
    RecordStore records,
    ProcedureRecords procedures,
    ProcedureIndex index,
    DueClocks clocks,
    OpenTasks tasks,
    FileStore files,
    ContentCipher cipher,
    IMailTransport transport,
    Receipts receipts,
    AuditLog audit,
    TimeProvider clock
)
{
    [Function(nameof(EraseProcedureActivity))]
    public async Task RunAsync(
        [ActivityTrigger] StageCall call,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var id = call.Procedure;
        var counts = new ErasureCounts
        {
            Files = await files.EraseAsync(id, cancellationToken),
            Mails = await transport.EraseAsync(id, null, cancellationToken),
            Records = await EraseRecordsAsync(id, cancellationToken),
            Instances = await client.PurgePartsAsync(id, call.InstanceId, cancellationToken),
        };
        await cipher.DestroyAllAsync(id.Value, cancellationToken);
        if (counts != ErasureCounts.None)
        {
            await receipts.AddAsync(id, ErasureRule.NoApplicationsLeft, counts, cancellationToken);
        }

        await receipts.CompleteAsync(id, cancellationToken);
        await procedures.ChangeAsync(
            id,
            p => p.ErasedAt is null ? p with { ErasedAt = clock.GetUtcNow() } : p,
            cancellationToken
        );
        await clocks.RemoveAsync(id, cancellationToken);
        await tasks.EraseAsync(id, cancellationToken);
        await index.RemoveKeptAsync(id, cancellationToken);
        await audit.AppendAsync(id, "ProcedureErased", call.Step, null, cancellationToken);
    }

    private async Task<int> EraseRecordsAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        var kept = RecordPaths.Procedure(procedure);
        var erased = 0;
        await foreach (var path in records.PathsAsync(RecordPaths.Of(procedure), cancellationToken))
        {
            if (path != kept)
            {
                erased += await records.DeleteAsync(path, cancellationToken) ? 1 : 0;
            }
        }

        return erased;
    }
}

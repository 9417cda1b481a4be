using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>
/// The heads of all chains. A head goes forward along its chain only: where the chain does not lead from it to the new
/// entry, because entries were taken away or others put in their place, the head stays as it is, and shows it.
/// </summary>
public sealed class AuditHeads(RecordStore records, AuditKeys keys)
{
    public Task<AuditHead?> FindAsync(ProcedureId procedure, CancellationToken cancellationToken) =>
        records.FindAsync<AuditHead>(AuditPaths.Head(procedure), cancellationToken);

    /// <summary>As the listing tells them.</summary>
    public IAsyncEnumerable<AuditHead> ListAsync(CancellationToken cancellationToken) =>
        records.SummariesAsync<AuditHead, AuditHead>(AuditPaths.Heads, cancellationToken);

    /// <summary>Moves the head to an entry that was written.</summary>
    public Task AdvanceAsync(AuditEntry written, AuditKey key, CancellationToken cancellationToken) =>
        records.DeriveAsync<AuditHead>(
            AuditPaths.Head(written.Procedure),
            async head =>
                await LeadsAsync(head, written, key, cancellationToken)
                    ? AuditHead.Of(written, head?.From ?? written.Seal!.From, key) // what is written now has one
                    : null,
            cancellationToken
        );

    /// <summary>Gives a chain of before there were heads its own, unless it has one by now.</summary>
    public Task SealAsync(AuditEntry last, AuditKey key, CancellationToken cancellationToken) =>
        records.ChangeAsync<AuditHead>(
            AuditPaths.Head(last.Procedure),
            head => head ?? AuditHead.Of(last, last.Seal?.From ?? last.Sequence + 1, key),
            cancellationToken
        );

    private async Task<bool> LeadsAsync(
        AuditHead? head,
        AuditEntry written,
        AuditKey key,
        CancellationToken cancellationToken
    )
    {
        if (head is null && written.Seal!.From == written.Sequence) // what is written now has one
        {
            return written.Sequence == 1 || !await keys.IsPastSealedAsync(cancellationToken);
        }

        if (head is not null && (!head.IsSealedBy(key) || head.Sequence >= written.Sequence))
        {
            return false;
        }

        // Without a head only the first entry can be before this one: the process died before it wrote the head.
        var (sequence, hash) = head is null ? (0, AuditLog.HashOfNothing) : (head.Sequence, head.Hash);
        if (head is null && written.Sequence > 2)
        {
            return false;
        }

        while (++sequence < written.Sequence)
        {
            var path = AuditPaths.Entry(written.Procedure, sequence);
            if (await records.FindAsync<AuditEntry>(path, cancellationToken) is not { } entry || entry.Previous != hash)
            {
                return false;
            }

            hash = entry.Hash();
        }

        return written.Previous == hash;
    }
}

using System.Collections.Concurrent;
using Recruitment.Audit.Anchors;
using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>
/// Says of chains whether they hold: by their own entries in the bytes that are kept, by their sealed heads, and by the
/// anchors outside of the store.
/// </summary>
public sealed class AuditVerifier(RecordStore records, AuditKeys keys, IAnchorStore anchors)
{
    private readonly ConcurrentDictionary<ProcedureId, AuditVerdict> _broken = new();

    /// <summary>The chains of which this process saw that they do not hold, when it looked last.</summary>
    public IReadOnlyCollection<ProcedureId> Broken => [.. _broken.Keys];

    /// <summary>Number of the first anchor that does not hold, when they were read last; null: they hold.</summary>
    public int? AnchorsBrokenAt { get; private set; }

    /// <param name="until">Anchors of later are passed over, for a copy of then; null: none are.</param>
    public async Task<AnchoredChains> AnchoredAsync(DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var key = await keys.FindAsync(cancellationToken);
        var anchored = await AnchoredChains.ReadAsync(anchors, key, until, cancellationToken);
        AnchorsBrokenAt = anchored.BrokenAt;
        return anchored;
    }

    /// <summary>Whether a chain holds; also true of a procedure without entries that never had any.</summary>
    public async Task<AuditVerdict> VerifyAsync(ProcedureId procedure, CancellationToken cancellationToken = default) =>
        await VerifyAsync(procedure, await AnchoredAsync(null, cancellationToken), cancellationToken);

    /// <summary>The same, by anchors that were read for several.</summary>
    public async Task<AuditVerdict> VerifyAsync(
        ProcedureId procedure,
        AnchoredChains anchored,
        CancellationToken cancellationToken
    )
    {
        var witness = await WitnessAsync(procedure, anchored.Of(procedure), cancellationToken);
        var check = new AuditCheck(procedure, witness);
        AuditVerdict? verdict = null;
        await foreach (var kept in records.ListKeptAsync(AuditPaths.Chain(procedure), cancellationToken))
        {
            verdict = check.Take(kept);
            if (verdict is not null)
            {
                break;
            }
        }

        return Note(procedure, verdict ?? check.End());
    }

    /// <summary>Whether a chain goes on from a head that was seen before: reads what was added since, and nothing else.</summary>
    internal async Task<AuditVerdict> VerifySinceAsync(AuditHead known, CancellationToken cancellationToken)
    {
        var witness = await WitnessAsync(known.Procedure, [], cancellationToken);
        var check = AuditCheck.After(known, witness);
        AuditVerdict? verdict = null;
        for (var number = known.Sequence + 1; number <= witness.Head?.Sequence; number++)
        {
            var path = AuditPaths.Entry(known.Procedure, number);
            if (await records.FindKeptAsync(path, cancellationToken) is not { } kept)
            {
                break;
            }

            verdict = check.Take(kept);
            if (verdict is not null)
            {
                break;
            }
        }

        return Note(known.Procedure, verdict ?? check.End());
    }

    /// <summary>Every procedure of which there is, or was, a chain; in order.</summary>
    public async Task<IReadOnlyList<ProcedureId>> ProceduresAsync(
        AnchoredChains anchored,
        CancellationToken cancellationToken
    )
    {
        var found = new SortedSet<string>(anchored.Procedures.Select(one => one.Value), StringComparer.Ordinal);
        await foreach (var name in records.FoldersAsync(AuditPaths.Chains, cancellationToken))
        {
            found.Add(name);
        }

        await foreach (var path in records.PathsAsync(AuditPaths.Heads, cancellationToken))
        {
            found.Add(path[AuditPaths.Heads.Length..].Split('.')[0]);
        }

        return [.. found.Select(id => new ProcedureId(id))];
    }

    internal AuditVerdict Note(ProcedureId procedure, AuditVerdict verdict)
    {
        if (verdict.Holds)
        {
            _broken.TryRemove(procedure, out _);
        }
        else
        {
            _broken[procedure] = verdict;
        }

        return verdict;
    }

    private async Task<AuditWitness> WitnessAsync(
        ProcedureId procedure,
        IReadOnlyList<AnchoredHead> anchored,
        CancellationToken cancellationToken
    )
    {
        var key = await keys.FindAsync(cancellationToken);
        // Before the entries, which may go on meanwhile.
        var kept = await records.FindKeptAsync(AuditPaths.Head(procedure), cancellationToken);
        var head = kept is { Summary: not null } ? kept.Whole<AuditHead>() : null;
        var isOwn = head is not null && key is not null && head.Procedure == procedure && head.IsSealedBy(key);
        return new AuditWitness(
            key,
            isOwn ? head : null,
            HeadIsChanged: kept is not null && !isOwn,
            await keys.IsPastSealedAsync(cancellationToken),
            anchored
        );
    }
}

using System.Collections.Concurrent;
using Recruitment.Records;
using Recruitment.Storage;

namespace Recruitment.Audit.Anchors;

/// <summary>Anchors the chains that changed since the anchor before.</summary>
public sealed class AuditAnchoring(
    RecordStore records,
    AuditHeads heads,
    AuditKeys keys,
    AuditVerifier verifier,
    IAnchorStore anchors,
    TimeProvider clock
)
{
    /// <summary>
    /// Running twice is harmless: the second finds nothing that changed. A chain that does not hold is not anchored, and is
    /// looked at again the next time.
    /// </summary>
    /// <returns>The anchor; null when nothing changed, or another instance of the app made it.</returns>
    /// <exception cref="InvalidDataException">The anchors of before do not hold.</exception>
    public async Task<AuditAnchor?> RunAsync(CancellationToken cancellationToken)
    {
        var key = await keys.GetAsync(cancellationToken);
        var before = await verifier.AnchoredAsync(null, cancellationToken);
        if (before.BrokenAt is { } broken)
        {
            throw new InvalidDataException($"Anchor {broken} of the audit chains was changed, or is missing.");
        }

        var missing = before.Procedures.ToHashSet();
        var changed = new List<AuditHead>();
        await foreach (var head in heads.ListAsync(cancellationToken))
        {
            missing.Remove(head.Procedure);
            if (
                before.Of(head.Procedure) is not [.., var last]
                || last.Sequence != head.Sequence
                || last.Hash != head.Hash
            )
            {
                changed.Add(head);
            }
        }

        foreach (var procedure in missing)
        {
            await verifier.VerifyAsync(procedure, before, cancellationToken);
        }

        var sound = await SoundAsync(changed, before, key, cancellationToken);
        if (sound.Count == 0)
        {
            return null;
        }

        var anchor = new AuditAnchor
        {
            Number = before.Count + 1,
            At = clock.GetUtcNow(),
            Previous = before.Last,
            Heads = sound,
            Key = "",
            Mac = "",
        }.SealedBy(key);
        return await anchors.TryAddAsync(anchor, cancellationToken) ? anchor : null;
    }

    private async Task<IReadOnlyList<AnchoredHead>> SoundAsync(
        IReadOnlyList<AuditHead> changed,
        AnchoredChains before,
        AuditKey key,
        CancellationToken cancellationToken
    )
    {
        var sound = new ConcurrentBag<AnchoredHead>();
        await Parallel.ForEachAsync(
            changed,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = StorageContainer.MaxAtOnce,
                CancellationToken = cancellationToken,
            },
            async (head, stop) =>
            {
                var path = AuditPaths.Entry(head.Procedure, head.Sequence);
                var entry = (await records.FindKeptAsync(path, stop))?.Whole<AuditEntry>();
                var goesOn = before.Of(head.Procedure) is not [.., var last] || last.Sequence < head.Sequence;
                if (goesOn && head.IsSealedBy(key) && entry?.Hash() == head.Hash)
                {
                    sound.Add(new AnchoredHead(head.Procedure, head.Sequence, head.Hash));
                }
                else
                {
                    await verifier.VerifyAsync(head.Procedure, before, stop);
                }
            }
        );
        return [.. sound.OrderBy(head => head.Procedure.Value, StringComparer.Ordinal)];
    }
}

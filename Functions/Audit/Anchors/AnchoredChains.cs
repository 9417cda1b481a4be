using Recruitment.Records;

namespace Recruitment.Audit.Anchors;

/// <summary>What all anchors say together.</summary>
public sealed class AnchoredChains
{
    private readonly Dictionary<ProcedureId, List<AnchoredHead>> _heads = [];
    private readonly HashSet<string> _hashes = new(StringComparer.Ordinal);

    private AnchoredChains() { }

    public int Count { get; private set; }

    /// <summary>Number of the first anchor that was changed or stands where another is missing; null: they hold.</summary>
    public int? BrokenAt { get; private set; }

    /// <summary>Hash of the newest; of nothing when there is none.</summary>
    public string Last { get; private set; } = AuditLog.HashOfNothing;

    public IReadOnlyCollection<ProcedureId> Procedures => _heads.Keys;

    /// <summary>Where a chain was seen, oldest first.</summary>
    public IReadOnlyList<AnchoredHead> Of(ProcedureId procedure) => _heads.GetValueOrDefault(procedure) ?? [];

    /// <summary>Whether there is an anchor of this hash, such as a mail tells.</summary>
    public bool Knows(string hash) => _hashes.Contains(hash);

    /// <summary>Reads anchors as far as they hold.</summary>
    /// <param name="until">Later ones are passed over; null: none are.</param>
    internal static async Task<AnchoredChains> ReadAsync(
        IAnchorStore store,
        AuditKey? key,
        DateTimeOffset? until,
        CancellationToken cancellationToken
    )
    {
        var chains = new AnchoredChains();
        await foreach (var anchor in store.ListAsync(cancellationToken))
        {
            if (
                anchor is null
                || key is null
                || anchor.Number != chains.Count + 1
                || anchor.Previous != chains.Last
                || !anchor.IsSealedBy(key)
            )
            {
                chains.BrokenAt = chains.Count + 1;
                break;
            }

            chains.Add(anchor, isEarlier: until is null || anchor.At <= until);
        }

        return chains;
    }

    private void Add(AuditAnchor anchor, bool isEarlier)
    {
        (Count, Last) = (anchor.Number, anchor.Hash());
        _hashes.Add(Last);
        foreach (var head in isEarlier ? anchor.Heads : [])
        {
            if (!_heads.TryGetValue(head.Procedure, out var known))
            {
                _heads[head.Procedure] = known = [];
            }

            known.Add(head);
        }
    }
}

using Recruitment.Audit.Anchors;
using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>Goes along a chain, entry by entry, and says where it does not hold first.</summary>
internal sealed class AuditCheck(ProcedureId procedure, AuditWitness witness)
{
    private readonly Dictionary<int, string> _anchored = witness
        .Anchored.GroupBy(one => one.Sequence)
        // Where two anchors contradict each other no entry is both.
        .ToDictionary(
            same => same.Key,
            same => same.Select(one => one.Hash).Distinct().Count() == 1 ? same.First().Hash : ""
        );

    private int _count;
    private string _previous = AuditLog.HashOfNothing;
    private int? _from;

    /// <summary>Goes on from an entry that is known to hold.</summary>
    public static AuditCheck After(AuditHead known, AuditWitness witness) =>
        new(known.Procedure, witness)
        {
            _count = known.Sequence,
            _previous = known.Hash,
            _from = known.From <= known.Sequence ? known.From : null,
        };

    /// <summary>The verdict when the chain does not hold here; null: go on.</summary>
    public AuditVerdict? Take(KeptRecord kept)
    {
        var number = _count + 1;
        if (kept.Path != AuditPaths.Entry(procedure, number))
        {
            return Broken(AuditFault.Missing);
        }

        if (
            kept.Whole<AuditEntry>() is not { } entry
            || entry.Sequence != number
            || entry.Procedure != procedure
            || entry.Previous != _previous
        )
        {
            return Broken(AuditFault.Changed);
        }

        if ((entry.Seal is { } seal ? FaultOf(entry, seal, kept) : FaultOfUnsealed(number)) is { } fault)
        {
            return Broken(fault);
        }

        var hash = entry.Hash();
        if (_anchored.TryGetValue(number, out var anchored) && anchored != hash)
        {
            return Broken(AuditFault.NotAnchored);
        }

        if (witness.Head is { } head && head.Sequence == number && head.Hash != hash)
        {
            return Broken(AuditFault.Changed);
        }

        (_count, _previous) = (number, hash);
        return null;
    }

    /// <summary>The verdict when no entry follows.</summary>
    public AuditVerdict End()
    {
        var reached = Math.Max(witness.Head?.Sequence ?? 0, _anchored.Keys.DefaultIfEmpty(0).Max());
        if (reached > _count)
        {
            return Broken(AuditFault.Missing);
        }

        // A process that died before it wrote the head of a chain's first entry leaves that one without.
        var mayLackHead = _count == 0 || _count == 1 && _from == 1 || !witness.IsPastSealed;
        return witness.HeadIsChanged || witness.Head is null && !mayLackHead
            ? Broken(AuditFault.Head)
            : new AuditVerdict(_count, null);
    }

    private AuditFault? FaultOf(AuditEntry entry, AuditSeal seal, KeptRecord kept)
    {
        if (witness.Key is not { } key || seal.Key != key.Id)
        {
            return AuditFault.OtherKey;
        }

        if (!entry.IsSealedBy(key) || kept.Summary is null || seal.From != (_from ?? entry.Sequence))
        {
            return AuditFault.Changed;
        }

        _from = seal.From;
        return witness.Head is { } head && head.From != seal.From ? AuditFault.Changed : null;
    }

    /// <summary>Only the entries of before the first seal have none; what says where that is, is sealed itself.</summary>
    private AuditFault? FaultOfUnsealed(int number)
    {
        var mayBe =
            _from is null
            && (witness.Head is { } head ? number < head.From : !witness.HeadIsChanged && !witness.IsPastSealed);
        return mayBe ? null : AuditFault.Unsealed;
    }

    private AuditVerdict Broken(AuditFault fault) => new(_count, _count + 1, fault);
}

/// <summary>What is known of a chain besides its entries.</summary>
/// <param name="Key">Null: there is none.</param>
/// <param name="Head">As the app sealed it; null: there is none.</param>
/// <param name="HeadIsChanged">There is one, and it is not as the app sealed it.</param>
/// <param name="IsPastSealed">Whether every chain has a head.</param>
/// <param name="Anchored">Of this chain, from outside of the store.</param>
internal sealed record AuditWitness(
    AuditKey? Key,
    AuditHead? Head,
    bool HeadIsChanged,
    bool IsPastSealed,
    IReadOnlyList<AnchoredHead> Anchored
);

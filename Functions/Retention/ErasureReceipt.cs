using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Retention;

/// <summary>Proof that a procedure's personal data were erased. It stays, and holds none itself.</summary>
public sealed record ErasureReceipt
{
    public required ProcedureId Procedure { get; init; }
    public ProcedureOutcome? Outcome { get; init; }

    /// <summary>When the procedure ended, from which the periods count.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    public IReadOnlyList<ErasureEntry> Entries { get; init; } = [];

    /// <summary>When nothing was left to erase.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>This receipt with <paramref name="entry"/> added to the entry of the same rule.</summary>
    public ErasureReceipt With(ErasureEntry entry)
    {
        if (Entries.FirstOrDefault(e => e.Rule == entry.Rule) is not { } earlier)
        {
            return this with { Entries = [.. Entries, entry] };
        }

        var sum = earlier with { LastAt = entry.LastAt, Counts = earlier.Counts + entry.Counts };
        return this with { Entries = [.. Entries.Select(e => e == earlier ? sum : e)] };
    }
}

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

/// <summary>What was erased by one rule.</summary>
public sealed record ErasureEntry
{
    public required ErasureRule Rule { get; init; }

    /// <summary>The period, as an ISO 8601 duration from the procedure's end, such as <c>P4W</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required string Source { get; init; }
    public required DateTimeOffset BeganAt { get; init; }
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>
    /// What was seen to be erased. When the process was stopped in the middle of it, what it had erased just before is
    /// not in it; so it is never too high.
    /// </summary>
    public required ErasureCounts Counts { get; init; }
}

/// <summary>By which rule data were erased.</summary>
public enum ErasureRule
{
    /// <summary>Applications without consent to be kept longer, four weeks after the end unless set otherwise.</summary>
    WithoutConsent,

    /// <summary>Applications with that consent, a year after the end unless set otherwise.</summary>
    ConsentEnded,

    /// <summary>What was left of the procedure once no application was.</summary>
    NoApplicationsLeft,
}

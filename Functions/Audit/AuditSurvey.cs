using Recruitment.Audit.Anchors;
using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>Which chains hold, of all or of a part of them.</summary>
public sealed record AuditSurvey
{
    public required AnchorStanding Anchors { get; init; }

    /// <summary>In order of procedure.</summary>
    public required IReadOnlyList<ChainStanding> Chains { get; init; }

    /// <summary>Address of the next part; absent on the last.</summary>
    public Uri? Next { get; init; }

    /// <param name="after">The last procedure of the part before; empty: from the start.</param>
    /// <param name="anchor">The hash of an anchor that somebody kept; null: none.</param>
    /// <param name="until">Anchors of later are passed over; null: none are.</param>
    /// <returns>The part, and whether there is more.</returns>
    public static async Task<(AuditSurvey Part, bool HasMore)> ReadAsync(
        AuditVerifier verifier,
        string after,
        int limit,
        string? anchor,
        DateTimeOffset? until,
        CancellationToken cancellationToken
    )
    {
        var anchored = await verifier.AnchoredAsync(until, cancellationToken);
        var procedures = (await verifier.ProceduresAsync(anchored, cancellationToken))
            .SkipWhile(one => string.CompareOrdinal(one.Value, after) <= 0)
            .Take(limit + 1)
            .ToList();
        var chains = new List<ChainStanding>();
        foreach (var procedure in procedures.Take(limit))
        {
            var verdict = await verifier.VerifyAsync(procedure, anchored, cancellationToken);
            chains.Add(new ChainStanding(procedure, verdict.Entries, verdict.BrokenAt, verdict.Fault));
        }

        var standing = new AnchorStanding(
            anchored.Count,
            anchored.BrokenAt,
            anchor is null ? null : anchored.Knows(anchor)
        );
        return (new AuditSurvey { Anchors = standing, Chains = chains }, procedures.Count > limit);
    }
}

/// <summary>Whether the anchors hold.</summary>
/// <param name="BrokenAt">Number of the first that was changed or stands where another is missing; absent: they hold.</param>
/// <param name="Known">Whether one of them is that which was asked for; absent: none was.</param>
public sealed record AnchorStanding(int Count, int? BrokenAt, bool? Known);

/// <summary>Whether a chain holds.</summary>
/// <param name="Entries">How many follow from each other, from the first.</param>
/// <param name="BrokenAt">Number of the first entry that does not hold; absent: the chain does.</param>
/// <param name="Fault">What is wrong there; absent: nothing.</param>
public sealed record ChainStanding(ProcedureId Procedure, int Entries, int? BrokenAt, AuditFault? Fault);

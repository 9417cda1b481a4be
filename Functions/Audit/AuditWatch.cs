using System.Collections.Concurrent;
using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>
/// Looks every few minutes at the chains that changed since it looked last: at what was added, and that nothing was taken
/// away. Whoever wants all of them proven calls for that (<see cref="AuditVerifier"/>).
/// </summary>
public sealed class AuditWatch(AuditHeads heads, AuditVerifier verifier, TimeProvider clock)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<ProcedureId, AuditHead> _seen = new();
    private long? _lookedAt;

    /// <summary>The chains that do not hold.</summary>
    public async Task<IReadOnlyCollection<ProcedureId>> LookAsync(CancellationToken cancellationToken)
    {
        if (_lookedAt is { } at && clock.GetElapsedTime(at) < Between)
        {
            return verifier.Broken;
        }

        var isFirst = _lookedAt is null;
        var gone = _seen.Keys.ToHashSet();
        await foreach (var head in heads.ListAsync(cancellationToken))
        {
            gone.Remove(head.Procedure);
            // What does not hold is looked at again, from where it held.
            if (isFirst || await HoldsAsync(head, cancellationToken))
            {
                _seen[head.Procedure] = head;
            }
        }

        foreach (var procedure in gone)
        {
            await verifier.VerifyAsync(procedure, cancellationToken);
        }

        _lookedAt = clock.GetTimestamp();
        return verifier.Broken;
    }

    private async Task<bool> HoldsAsync(AuditHead head, CancellationToken cancellationToken) =>
        !_seen.TryGetValue(head.Procedure, out var known)
            ? (await verifier.VerifyAsync(head.Procedure, cancellationToken)).Holds
            : known == head || (await verifier.VerifySinceAsync(known, cancellationToken)).Holds;
}

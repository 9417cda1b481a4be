using System.Collections.Concurrent;
using System.Security.Cryptography;
using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>
/// What happened in each procedure, as a chain in which every entry holds the hash of the one before and a seal: a
/// changed, missing or inserted entry shows (<see cref="AuditVerifier"/>). The chain outlives the procedure's data, and
/// holds ids only.
/// </summary>
/// <param name="followers">Who is told of every entry before it is written.</param>
public sealed class AuditLog(
    RecordStore records,
    AuditKeys keys,
    AuditHeads heads,
    TimeProvider clock,
    params IEnumerable<IAuditFollower> followers
)
{
    internal static readonly string HashOfNothing = Convert.ToHexStringLower(SHA256.HashData([]));

    /// <summary>The last entry that this process saw of each procedure; entries never change, so it may be behind but not wrong.</summary>
    private readonly ConcurrentDictionary<ProcedureId, AuditEntry> _last = new();

    /// <summary>
    /// Adds an entry. A step that is repeated after a crash may appear twice; nothing that happened is ever left out.
    /// </summary>
    /// <param name="what">One word, such as <c>StageEntered</c>; never a name or a text.</param>
    /// <param name="step">The stage's step or the ballot; empty for the procedure as a whole.</param>
    /// <param name="who">Id of the person or candidate who did it; null for the clock.</param>
    public Task AppendAsync(
        ProcedureId procedure,
        string what,
        string step,
        string? who,
        CancellationToken cancellationToken = default
    ) => AppendAsync(procedure, new AuditDeed(what, step, who), cancellationToken);

    /// <inheritdoc cref="AppendAsync(ProcedureId, string, string, string?, CancellationToken)"/>
    public async Task AppendAsync(ProcedureId procedure, AuditDeed deed, CancellationToken cancellationToken = default)
    {
        var key = await keys.GetAsync(cancellationToken);
        var last = await LastAsync(procedure, cancellationToken);
        while (true)
        {
            var entry = new AuditEntry
            {
                Procedure = procedure,
                Sequence = (last?.Sequence ?? 0) + 1,
                At = clock.GetUtcNow(),
                What = deed.What,
                Step = deed.Step,
                Who = deed.Who,
                DecidedBy = deed.DecidedBy is { Count: > 0 } ? deed.DecidedBy : null,
                About = deed.About,
                Previous = last?.Hash() ?? HashOfNothing,
            }.SealedBy(key, await SealedFromAsync(procedure, last, cancellationToken));
            foreach (var follower in followers)
            {
                await follower.ExpectAsync(entry, cancellationToken);
            }

            var path = AuditPaths.Entry(procedure, entry.Sequence);
            if (await records.TryAddAsync(path, entry, cancellationToken))
            {
                _last[procedure] = entry;
                await heads.AdvanceAsync(entry, key, cancellationToken);
                return;
            }

            // Somebody else was first with this number: go on after their entry.
            last = await records.GetAsync<AuditEntry>(path, cancellationToken);
        }
    }

    /// <summary>The entry of this number; null when it is not written (yet).</summary>
    public Task<AuditEntry?> FindAsync(
        ProcedureId procedure,
        int sequence,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<AuditEntry>(AuditPaths.Entry(procedure, sequence), cancellationToken);

    /// <summary>
    /// The entries of a procedure as the listing tells them, oldest first: for showing what happened without reading
    /// each. What is proven of them is proven of the entries themselves (<see cref="ListAsync"/>).
    /// </summary>
    public IAsyncEnumerable<AuditEntry> SummariesAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken = default
    ) => records.SummariesAsync<AuditEntry, AuditEntry>(AuditPaths.Chain(procedure), cancellationToken);

    /// <summary>The entries of a procedure, oldest first.</summary>
    public IAsyncEnumerable<AuditEntry> ListAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken = default
    ) => records.ListAsync<AuditEntry>(AuditPaths.Chain(procedure), cancellationToken);

    /// <summary>
    /// From which entry on this chain has seals. Where the last one has none although it should, entries were put in the
    /// place of sealed ones: what is said of the chain stays, so that it goes on showing.
    /// </summary>
    private async Task<int> SealedFromAsync(
        ProcedureId procedure,
        AuditEntry? last,
        CancellationToken cancellationToken
    ) =>
        last is null ? 1
        : last.Seal is { } seal ? seal.From
        : await heads.FindAsync(procedure, cancellationToken) is { } head ? head.From
        : await keys.IsPastSealedAsync(cancellationToken) ? 1
        : last.Sequence + 1;

    private async Task<AuditEntry?> LastAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        if (_last.TryGetValue(procedure, out var seen))
        {
            return seen;
        }

        string? path = null;
        await foreach (var found in records.PathsAsync(AuditPaths.Chain(procedure), cancellationToken))
        {
            path = found;
        }

        return path is null ? null : await records.GetAsync<AuditEntry>(path, cancellationToken);
    }
}

/// <summary>What is added to the chain.</summary>
/// <param name="What">One word, such as <c>StageEntered</c>; never a name or a text.</param>
/// <param name="Step">The stage's step or the ballot; empty for the procedure as a whole.</param>
/// <param name="Who">Id of the person or candidate who did it; null for the clock.</param>
public sealed record AuditDeed(string What, string Step, string? Who)
{
    /// <summary>Whose decision it is, where others decided than <see cref="Who"/>.</summary>
    public IReadOnlyList<PersonId>? DecidedBy { get; init; }

    /// <summary>The candidate that it concerns, where somebody else did it.</summary>
    public CandidateId? About { get; init; }
}

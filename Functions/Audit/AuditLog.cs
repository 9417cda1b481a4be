using System.Collections.Concurrent;
using System.Security.Cryptography;
using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>
/// What happened in each procedure, as a chain in which every entry holds the hash of the one before: a changed,
/// missing or inserted entry shows. The chain outlives the procedure's data, and holds ids only.
/// </summary>
/// <param name="followers">Who is told of every entry before it is written.</param>
public sealed class AuditLog(RecordStore records, TimeProvider clock, params IEnumerable<IAuditFollower> followers)
{
    private static readonly string HashOfNothing = Convert.ToHexStringLower(SHA256.HashData([]));

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
            };
            foreach (var follower in followers)
            {
                await follower.ExpectAsync(entry, cancellationToken);
            }

            var path = PathOf(procedure, entry.Sequence);
            if (await records.TryAddAsync(path, entry, cancellationToken))
            {
                _last[procedure] = entry;
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
    ) => records.FindAsync<AuditEntry>(PathOf(procedure, sequence), cancellationToken);

    /// <summary>
    /// The entries of a procedure as the listing tells them, oldest first: for showing what happened without reading
    /// each. What is proven of them is proven of the entries themselves (<see cref="ListAsync"/>).
    /// </summary>
    public IAsyncEnumerable<AuditEntry> SummariesAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken = default
    ) => records.SummariesAsync<AuditEntry, AuditEntry>(PrefixOf(procedure), cancellationToken);

    /// <summary>The entries of a procedure, oldest first.</summary>
    public IAsyncEnumerable<AuditEntry> ListAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken = default
    ) => records.ListAsync<AuditEntry>(PrefixOf(procedure), cancellationToken);

    /// <summary>Whether every entry follows from the one before; also true of a procedure without entries.</summary>
    public async Task<AuditVerdict> VerifyAsync(ProcedureId procedure, CancellationToken cancellationToken = default)
    {
        var previous = HashOfNothing;
        var count = 0;
        await foreach (var entry in ListAsync(procedure, cancellationToken))
        {
            if (entry.Sequence != count + 1 || entry.Previous != previous || entry.Procedure != procedure)
            {
                return new AuditVerdict(count, BrokenAt: count + 1);
            }

            previous = entry.Hash();
            count++;
        }

        return new AuditVerdict(count, BrokenAt: null);
    }

    private async Task<AuditEntry?> LastAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        if (_last.TryGetValue(procedure, out var seen))
        {
            return seen;
        }

        string? path = null;
        await foreach (var found in records.PathsAsync(PrefixOf(procedure), cancellationToken))
        {
            path = found;
        }

        return path is null ? null : await records.GetAsync<AuditEntry>(path, cancellationToken);
    }

    private static string PrefixOf(ProcedureId procedure) => $"audit/{procedure}/";

    private static string PathOf(ProcedureId procedure, int sequence) => $"{PrefixOf(procedure)}{sequence:D8}.json";
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

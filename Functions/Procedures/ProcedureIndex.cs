using System.Runtime.CompilerServices;
using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>
/// Finds the few procedures that something has to be done for among the many that are over: which take applications,
/// and of which data are kept. An entry is written before the procedure's record says so and deleted after, so that it
/// may be there too long and is never missing; who finds one reads the record.
/// </summary>
public sealed class ProcedureIndex(RecordStore records)
{
    private const string Open = $"{Root}open/";
    private const string Kept = $"{Root}kept/";
    private const string Root = "index/";
    private const string Whole = $"{Root}whole.json";

    private volatile bool _isWhole;

    /// <summary>The procedure will take applications. Repeating it does nothing.</summary>
    public Task AddOpenAsync(ProcedureId id, CancellationToken cancellationToken) =>
        AddAsync(Open, id, cancellationToken);

    /// <summary>The procedure takes no applications any more. Repeating it does nothing.</summary>
    public Task RemoveOpenAsync(ProcedureId id, CancellationToken cancellationToken) =>
        records.DeleteAsync(PathOf(Open, id), cancellationToken);

    /// <summary>The procedure will hold data. Repeating it does nothing.</summary>
    public Task AddKeptAsync(ProcedureId id, CancellationToken cancellationToken) =>
        records.TryAddAsync(PathOf(Kept, id), new KeptProcedure(id), cancellationToken);

    /// <summary>Says in the listing of kept procedures where one stands.</summary>
    /// <param name="readAsync">Reads it from the procedure's records; null: they are erased, and nothing is said.</param>
    public Task<KeptProcedure?> TellAsync(
        ProcedureId id,
        Func<Task<ProcedureStanding?>> readAsync,
        CancellationToken cancellationToken
    ) =>
        records.DeriveAsync<KeptProcedure>(
            PathOf(Kept, id),
            async found =>
                await readAsync() is not { } standing || (found?.Standing?.IsSame(standing) ?? false)
                    ? found
                    : new KeptProcedure(id) { Standing = standing },
            cancellationToken
        );

    /// <summary>The procedures that may hold data, with where each stands, in order of id: a request for every 5,000.</summary>
    public async IAsyncEnumerable<KeptProcedure> StandingsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await CompleteAsync(cancellationToken);
        await foreach (var kept in records.SummariesAsync<KeptProcedure, KeptProcedure>(Kept, cancellationToken))
        {
            yield return kept;
        }
    }

    /// <summary>The procedure's data are erased. Repeating it does nothing.</summary>
    public Task RemoveKeptAsync(ProcedureId id, CancellationToken cancellationToken) =>
        records.DeleteAsync(PathOf(Kept, id), cancellationToken);

    /// <summary>The procedures that may take applications, in order of id.</summary>
    public async IAsyncEnumerable<ProcedureId> OpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await CompleteAsync(cancellationToken);
        await foreach (var path in records.PathsAsync(Open, cancellationToken))
        {
            yield return IdIn(path);
        }
    }

    /// <summary>Some of the procedures that may hold data, in order of id.</summary>
    /// <param name="continuation">Where the page before ended; null: from the start.</param>
    /// <param name="most">Procedures at most.</param>
    public async Task<KeptProcedures> KeptAsync(string? continuation, int most, CancellationToken cancellationToken)
    {
        await CompleteAsync(cancellationToken);
        var (paths, next) = await records.PageAsync(Kept, continuation, most, cancellationToken);
        return new KeptProcedures([.. paths.Select(IdIn)], next);
    }

    /// <summary>Once: enters the procedures that were started before there was an index.</summary>
    private async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_isWhole || await records.FindAsync<ProcedureIndexState>(Whole, cancellationToken) is not null)
        {
            _isWhole = true;
            return;
        }

        await foreach (var id in records.FoldersAsync(RecordPaths.Procedures, cancellationToken))
        {
            var procedure = await records.FindAsync<Procedure>(
                RecordPaths.Procedure(new ProcedureId(id)),
                cancellationToken
            );
            if (procedure is { ErasedAt: null })
            {
                await AddKeptAsync(procedure.Id, cancellationToken);
            }

            if (procedure is { OpenToInternal: true } or { OpenToExternal: true })
            {
                await AddOpenAsync(procedure.Id, cancellationToken);
            }
        }

        await records.TryAddAsync(Whole, new ProcedureIndexState(), cancellationToken);
        _isWhole = true;
    }

    private Task AddAsync(string folder, ProcedureId id, CancellationToken cancellationToken) =>
        records.TryAddAsync(PathOf(folder, id), new ProcedureIndexEntry(id), cancellationToken);

    private static string PathOf(string folder, ProcedureId id) => $"{folder}{id}.json";

    private static ProcedureId IdIn(string path) => new(Path.GetFileNameWithoutExtension(path));

    private sealed record ProcedureIndexEntry(ProcedureId Id);

    private sealed record ProcedureIndexState;
}

namespace Recruitment.Records;

/// <summary>The records of one kind in a procedure, each by a key: a candidate, a stage, a step of one.</summary>
public abstract class KeyedRecords<TKey, TRecord>(RecordStore records)
    where TRecord : class
{
    /// <summary>Null when unknown or erased.</summary>
    public Task<TRecord?> FindAsync(ProcedureId procedure, TKey key, CancellationToken cancellationToken = default) =>
        records.FindAsync<TRecord>(PathOf(procedure, key), cancellationToken);

    /// <exception cref="RecordMissingException">Unknown or erased.</exception>
    public Task<TRecord> GetAsync(ProcedureId procedure, TKey key, CancellationToken cancellationToken = default) =>
        records.GetAsync<TRecord>(PathOf(procedure, key), cancellationToken);

    /// <summary>Writes the record, or replaces the one that is there by what is made of it.</summary>
    public async Task<TRecord> PutAsync(
        ProcedureId procedure,
        TKey key,
        Func<TRecord?, TRecord> make,
        CancellationToken cancellationToken = default
    )
    {
        var put = await records.ChangeAsync(PathOf(procedure, key), make, cancellationToken);
        await WrittenAsync(procedure, put, cancellationToken);
        return put;
    }

    /// <exception cref="RecordMissingException">Unknown or erased.</exception>
    public Task<TRecord> ChangeAsync(
        ProcedureId procedure,
        TKey key,
        Func<TRecord, TRecord> change,
        CancellationToken cancellationToken = default
    ) =>
        PutAsync(
            procedure,
            key,
            found => change(found ?? throw new RecordMissingException(PathOf(procedure, key))),
            cancellationToken
        );

    /// <summary>After a record was written, also when it stayed the same: for what else tells of it.</summary>
    protected virtual Task WrittenAsync(ProcedureId procedure, TRecord record, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected abstract string PathOf(ProcedureId procedure, TKey key);
}

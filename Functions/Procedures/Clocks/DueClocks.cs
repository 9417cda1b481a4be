using Recruitment.Records;

namespace Recruitment.Procedures.Clocks;

/// <summary>
/// Which clocks were about to run out, or had, when they were looked at last: by procedure, so that they are counted
/// without reading the procedures and their candidates again. Holds ids only.
/// </summary>
public sealed class DueClocks(RecordStore records)
{
    private const string Root = "index/clocks/";

    /// <summary>Sets what is due in a procedure. Repeating it changes nothing.</summary>
    public async Task SetAsync(ProcedureId id, IReadOnlyList<DueClock> due, CancellationToken cancellationToken)
    {
        if (due.Count == 0)
        {
            await RemoveAsync(id, cancellationToken);
            return;
        }

        await records.ChangeAsync<ProcedureClocks>(
            PathOf(id),
            found => found is not null && found.Due.SequenceEqual(due) ? found : new ProcedureClocks(id, due),
            cancellationToken
        );
    }

    /// <summary>Nothing is due in the procedure any more. It looks first: mostly there is nothing to delete.</summary>
    public async Task RemoveAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        if (await records.FindAsync<ProcedureClocks>(path, cancellationToken) is not null)
        {
            await records.DeleteAsync(path, cancellationToken);
        }
    }

    /// <summary>What is due in each procedure in which something is.</summary>
    public IAsyncEnumerable<ProcedureClocks> ListAsync(CancellationToken cancellationToken) =>
        records.SummariesAsync<ProcedureClocks, ProcedureClocks>(Root, cancellationToken);

    private static string PathOf(ProcedureId id) => $"{Root}{id}.json";
}

using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Retention;

/// <summary>The receipts of erasure, outside the prefix that erasure empties.</summary>
public sealed class Receipts(RecordStore records, ProcedureRecords procedures, TimeProvider clock)
{
    private const string Source =
        "Guidance of the Autoriteit Persoonsgegevens on applicants' data: at the latest four weeks after the end of the procedure; with consent, one year is reasonable";

    /// <summary>Null while nothing of the procedure was erased.</summary>
    public Task<ErasureReceipt?> FindAsync(ProcedureId procedure, CancellationToken cancellationToken = default) =>
        records.FindAsync<ErasureReceipt>(PathOf(procedure), cancellationToken);

    /// <summary>Adds what was erased by a rule.</summary>
    public async Task AddAsync(
        ProcedureId procedure,
        ErasureRule rule,
        ErasureCounts counts,
        CancellationToken cancellationToken
    )
    {
        var periods = (await procedures.GetAsync(procedure, cancellationToken)).KeptFor;
        var now = clock.GetUtcNow();
        var entry = new ErasureEntry
        {
            Rule = rule,
            Period = rule == ErasureRule.ConsentEnded ? periods.Longer : periods.Usual,
            Source = Source,
            BeganAt = now,
            LastAt = now,
            Counts = counts,
        };
        await ChangeAsync(procedure, receipt => receipt.With(entry), cancellationToken);
    }

    /// <summary>Records that nothing is left.</summary>
    public Task CompleteAsync(ProcedureId procedure, CancellationToken cancellationToken) =>
        ChangeAsync(
            procedure,
            receipt => receipt with { CompletedAt = receipt.CompletedAt ?? clock.GetUtcNow() },
            cancellationToken
        );

    private async Task ChangeAsync(
        ProcedureId id,
        Func<ErasureReceipt, ErasureReceipt> change,
        CancellationToken cancellationToken
    )
    {
        var procedure = await procedures.GetAsync(id, cancellationToken);
        var empty = new ErasureReceipt
        {
            Procedure = id,
            Outcome = procedure.Outcome,
            EndedAt = procedure.EndedAt,
        };
        await records.ChangeAsync<ErasureReceipt>(PathOf(id), found => change(found ?? empty), cancellationToken);
    }

    private static string PathOf(ProcedureId procedure) => $"receipts/{procedure}.json";
}

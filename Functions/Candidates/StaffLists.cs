using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>
/// The addresses of the organisation's staff, as HR gave them for one procedure. Kept as keyed hashes, so that the list
/// names nobody; erased with the procedure's records.
/// </summary>
public sealed class StaffLists(RecordStore records, KeyedHashes hashes)
{
    /// <summary>Puts a list in the place of the one before.</summary>
    /// <returns>How many addresses differ.</returns>
    public async Task<int> PutAsync(
        ProcedureId procedure,
        IEnumerable<string> addresses,
        CancellationToken cancellationToken
    )
    {
        var list = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            list.Add(await HashAsync(procedure, address, cancellationToken));
        }

        await records.ChangeAsync<StaffList>(
            CandidatePaths.Staff(procedure),
            _ => new StaffList([.. list.Order(StringComparer.Ordinal)]),
            cancellationToken
        );
        return list.Count;
    }

    /// <summary>Whether the address is on the list; false when there is none.</summary>
    public async Task<bool> HasAsync(ProcedureId procedure, string address, CancellationToken cancellationToken) =>
        await records.FindAsync<StaffList>(CandidatePaths.Staff(procedure), cancellationToken) is { } list
        && list.Hashes.Contains(await HashAsync(procedure, address, cancellationToken));

    private Task<string> HashAsync(ProcedureId procedure, string address, CancellationToken cancellationToken) =>
        hashes.OfAsync(procedure, address.Trim().ToLowerInvariant(), cancellationToken);

    private sealed record StaffList(IReadOnlyList<string> Hashes);
}

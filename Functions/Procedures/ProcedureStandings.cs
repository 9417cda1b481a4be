using System.Runtime.CompilerServices;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>Keeps and reads where the procedures stand whose data are kept.</summary>
public sealed class ProcedureStandings(RecordStore records, ProcedureIndex index, AddressKeys keys)
{
    /// <summary>Tells anew where a procedure stands; after every change of it, and doing it again changes nothing.</summary>
    public async Task<ProcedureStanding?> RefreshAsync(ProcedureId id, CancellationToken cancellationToken) =>
        (await index.TellAsync(id, () => ReadAsync(id, cancellationToken), cancellationToken))?.Standing;

    /// <summary>Every procedure whose data are kept, in order of id. None is read, unless it has never told where it stands.</summary>
    public async IAsyncEnumerable<ProcedureStanding> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var kept in index.StandingsAsync(cancellationToken))
        {
            if ((kept.Standing ?? await RefreshAsync(kept.Id, cancellationToken)) is { } standing)
            {
                yield return standing;
            }
        }
    }

    private async Task<ProcedureStanding?> ReadAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        if (
            await records.FindAsync<Procedure>(RecordPaths.Procedure(id), cancellationToken)
                is not { ErasedAt: null } procedure
            || await records.FindAsync<ProcedureDefinition>(RecordPaths.Definition(id), cancellationToken)
                is not { } definition
        )
        {
            return null;
        }

        var seats = new List<StandingSeat>();
        foreach (var (person, address) in definition.People.OfTheDesk)
        {
            seats.Add(new StandingSeat(await keys.OfAsync(address, cancellationToken), person));
        }

        return ProcedureStanding.Of(procedure, definition, seats);
    }
}

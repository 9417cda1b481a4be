using System.Runtime.CompilerServices;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>The records of procedures themselves: where each stands, and its definition.</summary>
public sealed class ProcedureRecords(
    RecordStore records,
    ProcedureIndex index,
    ProcedureStandings standings,
    RetentionSettings retention
)
{
    /// <summary>Null when the id is unknown.</summary>
    public async Task<Procedure?> FindAsync(ProcedureId id, CancellationToken cancellationToken = default) =>
        await records.FindAsync<Procedure>(RecordPaths.Procedure(id), cancellationToken) is { } found
            ? Complete(found)
            : null;

    /// <exception cref="RecordMissingException">The id is unknown.</exception>
    public async Task<Procedure> GetAsync(ProcedureId id, CancellationToken cancellationToken = default) =>
        Complete(await records.GetAsync<Procedure>(RecordPaths.Procedure(id), cancellationToken));

    /// <summary>Null when the id is unknown, or when retention has erased the definition with the names in it.</summary>
    public Task<ProcedureDefinition?> FindDefinitionAsync(
        ProcedureId id,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<ProcedureDefinition>(RecordPaths.Definition(id), cancellationToken);

    /// <exception cref="RecordMissingException">The id is unknown or erased.</exception>
    public Task<ProcedureDefinition> GetDefinitionAsync(
        ProcedureId id,
        CancellationToken cancellationToken = default
    ) => records.GetAsync<ProcedureDefinition>(RecordPaths.Definition(id), cancellationToken);

    /// <summary>The language in which a procedure's people read, BCP 47; Dutch once it is erased.</summary>
    public async Task<string> LanguageOfAsync(ProcedureId id, CancellationToken cancellationToken) =>
        (await FindDefinitionAsync(id, cancellationToken))?.Organisation.Language ?? "nl";

    public async Task AddAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken = default
    )
    {
        await index.AddKeptAsync(procedure.Id, cancellationToken);
        await records.TryAddAsync(RecordPaths.Definition(procedure.Id), definition, cancellationToken);
        await records.TryAddAsync(RecordPaths.Procedure(procedure.Id), Complete(procedure), cancellationToken);
        await standings.RefreshAsync(procedure.Id, cancellationToken);
    }

    public async Task<Procedure> ChangeAsync(
        ProcedureId id,
        Func<Procedure, Procedure> change,
        CancellationToken cancellationToken = default
    )
    {
        var changed = await records.ChangeAsync<Procedure>(
            RecordPaths.Procedure(id),
            found => change(Complete(found ?? throw new RecordMissingException(RecordPaths.Procedure(id)))),
            cancellationToken
        );
        await standings.RefreshAsync(id, cancellationToken);
        return changed;
    }

    /// <exception cref="RecordMissingException">The id is unknown or erased.</exception>
    public async Task<ProcedureDefinition> ChangeDefinitionAsync(
        ProcedureId id,
        Func<ProcedureDefinition, ProcedureDefinition> change,
        CancellationToken cancellationToken = default
    )
    {
        var changed = await records.ChangeAsync<ProcedureDefinition>(
            RecordPaths.Definition(id),
            found => change(found ?? throw new RecordMissingException(RecordPaths.Definition(id))),
            cancellationToken
        );
        await standings.RefreshAsync(id, cancellationToken);
        return changed;
    }

    /// <summary>Somebody whose place was taken over; null once their last mail is sent.</summary>
    public Task<Person?> FindFormerAsync(
        ProcedureId id,
        PersonId person,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<Person>(RecordPaths.FormerPerson(id, person), cancellationToken);

    /// <summary>The procedures whose ids come after <paramref name="after"/>, in order of id.</summary>
    public async IAsyncEnumerable<Procedure> ListAsync(
        string after,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var id in records.FoldersAsync(RecordPaths.Procedures, cancellationToken))
        {
            if (
                string.CompareOrdinal(id, after) > 0
                && await FindAsync(new ProcedureId(id), cancellationToken) is { } procedure
            )
            {
                yield return procedure;
            }
        }
    }

    /// <summary>A procedure that has no periods of its own keeps to those that are set, from now on.</summary>
    private Procedure Complete(Procedure procedure) =>
        procedure.Retention is null ? procedure with { Retention = retention.Periods } : procedure;
}

using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>The records of phases, by the stage's step.</summary>
public sealed class PhaseRecords(RecordStore records)
{
    /// <summary>Null when unknown or erased.</summary>
    public Task<PhaseAgenda?> FindAsync(
        ProcedureId procedure,
        string step,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<PhaseAgenda>(PathOf(procedure, step), cancellationToken);

    /// <summary>Writes the agenda, or replaces the one that is there by what is made of it.</summary>
    public Task<PhaseAgenda> PutAsync(
        ProcedureId procedure,
        string step,
        Func<PhaseAgenda?, PhaseAgenda> make,
        CancellationToken cancellationToken = default
    ) => records.ChangeAsync(PathOf(procedure, step), make, cancellationToken);

    /// <exception cref="RecordMissingException">Unknown or erased.</exception>
    public Task<PhaseAgenda> ChangeAsync(
        ProcedureId procedure,
        string step,
        Func<PhaseAgenda, PhaseAgenda> change,
        CancellationToken cancellationToken = default
    ) =>
        PutAsync(
            procedure,
            step,
            found => change(found ?? throw new RecordMissingException(PathOf(procedure, step))),
            cancellationToken
        );

    private static string PathOf(ProcedureId procedure, string step) =>
        $"{RecordPaths.Of(procedure)}phases/{step}.json";
}

using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Handover;

/// <summary>The records of handovers, by stage, so that a stage that failed and is entered again goes on where it was.</summary>
public sealed class HandoverRecords(RecordStore records)
{
    /// <summary>Null when unknown or erased.</summary>
    public Task<HandoverAgenda?> FindAsync(
        ProcedureId procedure,
        string stage,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<HandoverAgenda>(PathOf(procedure, stage), cancellationToken);

    /// <summary>Writes the agenda, or replaces the one that is there by what is made of it.</summary>
    public Task<HandoverAgenda> PutAsync(
        ProcedureId procedure,
        string stage,
        Func<HandoverAgenda?, HandoverAgenda> make,
        CancellationToken cancellationToken = default
    ) => records.ChangeAsync(PathOf(procedure, stage), make, cancellationToken);

    private static string PathOf(ProcedureId procedure, string stage) =>
        $"{RecordPaths.Stage(procedure, stage)}handover.json";
}

using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>The records of interview agendas, by the stage's step.</summary>
public sealed class AgendaRecords(RecordStore records)
{
    /// <summary>Null when unknown or erased.</summary>
    public Task<InterviewAgenda?> FindAsync(
        ProcedureId procedure,
        string step,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<InterviewAgenda>(PathOf(procedure, step), cancellationToken);

    /// <exception cref="RecordMissingException">Unknown or erased.</exception>
    public Task<InterviewAgenda> GetAsync(
        ProcedureId procedure,
        string step,
        CancellationToken cancellationToken = default
    ) => records.GetAsync<InterviewAgenda>(PathOf(procedure, step), cancellationToken);

    /// <summary>Writes the agenda, or replaces the one that is there by what is made of it.</summary>
    public Task<InterviewAgenda> PutAsync(
        ProcedureId procedure,
        string step,
        Func<InterviewAgenda?, InterviewAgenda> make,
        CancellationToken cancellationToken = default
    ) => records.ChangeAsync(PathOf(procedure, step), make, cancellationToken);

    /// <exception cref="RecordMissingException">Unknown or erased.</exception>
    public Task<InterviewAgenda> ChangeAsync(
        ProcedureId procedure,
        string step,
        Func<InterviewAgenda, InterviewAgenda> change,
        CancellationToken cancellationToken = default
    ) =>
        PutAsync(
            procedure,
            step,
            found => change(found ?? throw new RecordMissingException(PathOf(procedure, step))),
            cancellationToken
        );

    private static string PathOf(ProcedureId procedure, string step) =>
        $"{RecordPaths.Of(procedure)}interviews/{step}.json";
}

using System.Text.Json;
using Recruitment.Candidates;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter;

/// <summary>Reads where procedures stand.</summary>
public sealed class ProcedureStatusReader(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    ContactRecords contacts,
    ProcedureAddresses addresses
)
{
    private const string DefaultLanguage = "nl";

    /// <summary>Null when the id is unknown.</summary>
    public async Task<ProcedureStatus?> FindAsync(ProcedureId id, CancellationToken cancellationToken) =>
        await procedures.FindAsync(id, cancellationToken) is { } procedure
            ? await ReadAsync(procedure, cancellationToken) with
            {
                Tasks =
                [
                    .. (await contacts.OpenAsync(id, cancellationToken)).Select(ProcedureTask.Of),
                    .. (await candidates.SummariesAsync(id, cancellationToken))
                        .Select(ProcedureTask.Of)
                        .OfType<ProcedureTask>(),
                ],
            }
            : null;

    public async Task<ProcedureStatus> ReadAsync(Procedure procedure, CancellationToken cancellationToken)
    {
        var definition = await procedures.FindDefinitionAsync(procedure.Id, cancellationToken);
        var language = definition?.Organisation.Language ?? DefaultLanguage;
        var counts = (await candidates.SummariesAsync(procedure.Id, cancellationToken))
            .GroupBy(candidate => candidate.Status)
            .OrderBy(group => group.Key)
            .ToDictionary(
                group => JsonNamingPolicy.CamelCase.ConvertName(group.Key.ToString()),
                group => group.Count()
            );
        return new ProcedureStatus
        {
            Id = procedure.Id,
            Template = procedure.Template,
            Function = definition?.Vacancy.Function,
            State = procedure.State,
            Outcome = procedure.Outcome,
            Stage = procedure.CurrentStage,
            Round = procedure.Round,
            NextDeadline = procedure.Timeline.FirstOrDefault(d => d.StageId == procedure.CurrentStage)?.ClosesAt,
            CreatedAt = procedure.CreatedAt,
            HaltedAt = procedure.HaltedAt,
            EndedAt = procedure.EndedAt,
            Aftercare = procedure.IsInAftercare,
            AwaitsStart = procedure.AwaitsStartIn is not null,
            ErasedAt = procedure.ErasedAt,
            Reopens = procedure.Reopens,
            ReopenedBy = procedure.ReopenedBy,
            Candidates = counts,
            Timeline =
            [
                .. procedure.Timeline.Select(dates =>
                    StageStatus.Of(dates, definition?.Stages.FirstOrDefault(s => s.Id == dates.StageId), language)
                ),
            ],
            VacancyUrl = addresses.Vacancy(procedure.Id),
        };
    }
}

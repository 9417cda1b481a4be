using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Appointment.Reserve;

/// <summary>
/// Keeps who comes next in reserve until everybody who was appointed has started. Running twice is harmless: who is in
/// reserve stays so, and is told again.
/// </summary>
public sealed class KeepReserveActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    StatusChanges changes,
    FirstDays firstDays,
    RecordStore records,
    TimeProvider clock
)
{
    /// <returns>Who is in reserve, in order of receipt.</returns>
    [Function(nameof(KeepReserveActivity))]
    public async Task<IReadOnlyList<CandidateId>> RunAsync(
        [ActivityTrigger] StageCall call,
        CancellationToken cancellationToken
    )
    {
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        if (!procedure.RefillsPlaces)
        {
            return [];
        }

        var all = await candidates.SummariesAsync(call.Procedure, cancellationToken);
        var appointed = all.Where(c => c.Status == CandidateStatus.Appointed).Select(c => c.Id);
        if (await firstDays.LastAsync(procedure, appointed, cancellationToken) is not { } until)
        {
            return [];
        }

        var ranking = await records.FindAsync<Ranking>(RecordPaths.Ranking(call.Procedure), cancellationToken);
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var next = ReserveRules.Choose(all, ranking, definition).ToList();
        var standing = new ReserveStanding(clock.GetUtcNow(), until);
        foreach (var candidate in next)
        {
            // How long comes first, because the status shows it.
            await candidates.ChangeAsync(
                call.Procedure,
                candidate,
                c => c.Status.IsFinal || c.Status == CandidateStatus.Reserve ? c : c with { Reserve = standing },
                cancellationToken
            );
        }

        var kept = await changes.ApplyAsync(
            call.Procedure,
            only: null,
            new CandidateSelection { Statuses = [CandidateStatus.Recommended], Only = next },
            CandidateStatus.Reserve,
            call.Step,
            cancellationToken
        );
        return [.. kept.Select(candidate => candidate.Id)];
    }
}

/// <summary>Who is kept in reserve.</summary>
public static class ReserveRules
{
    /// <summary>
    /// Those who were recommended and have no answer: all of them, or who is in the order that the board approved; nobody
    /// where the offer says so, or the board approved one.
    /// </summary>
    public static IEnumerable<CandidateId> Choose(
        IEnumerable<CandidateSummary> candidates,
        Ranking? ranking,
        ProcedureDefinition definition
    )
    {
        var setting = definition.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Offer)?.Offer?.Reserve;
        var approved = ranking?.Candidates ?? [];
        var left = candidates
            .Where(c => c.Status is CandidateStatus.Recommended or CandidateStatus.Reserve)
            .Select(c => c.Id);
        return setting switch
        {
            true => left,
            null when approved.Count > 1 => left.Intersect(approved),
            _ => [],
        };
    }
}

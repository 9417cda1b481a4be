using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Timeline;

/// <summary>
/// Lets a procedure that had ended with an appointment go on, because whoever was appointed withdrew before the first day
/// of work: it runs again, and who was in reserve takes part again. Running twice is harmless: one that runs is left alone.
/// </summary>
public sealed class GoOnActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    StatusChanges changes,
    RecordStore records,
    AuditLog audit
)
{
    /// <param name="appointment">The call of the appointment that is over.</param>
    [Function(nameof(GoOnActivity))]
    public async Task RunAsync([ActivityTrigger] StageCall appointment, CancellationToken cancellationToken)
    {
        var id = appointment.Procedure;
        var left = (await candidates.SummariesAsync(id, cancellationToken)).Any(c =>
            c.Status == CandidateStatus.Appointed
        );
        await procedures.ChangeAsync(
            id,
            p =>
                p.EndedAt is { } ended
                    ? p with
                    {
                        EarlierEnds = [.. p.EarlierEnds, ended],
                        EndedAt = null,
                        Outcome = null,
                        State = ProcedureState.Running,
                        AftercareFrom = null,
                        AftercareEndedAt = null,
                        AwaitsStartIn = null,
                        CurrentStage = null,
                        HaltedAt = null,
                        StartsOn = left ? p.StartsOn : null,
                    }
                    : p,
            cancellationToken
        );
        if (!left)
        {
            await ForgetAftercareAsync(id, cancellationToken);
        }

        await audit.AppendAsync(id, "ProcedureWentOn", appointment.Step, null, cancellationToken);
        await changes.ApplyAsync(
            id,
            only: null,
            new CandidateSelection { Statuses = [CandidateStatus.Reserve] },
            CandidateStatus.Recommended,
            appointment.Step,
            cancellationToken
        );
    }

    /// <summary>What was planned with whoever withdrew is planned anew with who comes next.</summary>
    private async Task ForgetAftercareAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(id, cancellationToken);
        foreach (var stage in definition.Stages.Where(stage => stage.Kind.IsAftercare))
        {
            await records.EraseAsync(RecordPaths.Stage(id, stage.Id), cancellationToken);
        }
    }
}

/// <summary>
/// Stops the stages for whoever was appointed, because the place came free: they begin anew for who comes next. Running
/// twice is harmless: one that has ended is left alone.
/// </summary>
public sealed class StopAftercareActivity
{
    [Function(nameof(StopAftercareActivity))]
    public Task RunAsync(
        [ActivityTrigger] string instanceId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => client.WakeAsync(instanceId, ProcedureEvents.Cancelled, cancellationToken);
}

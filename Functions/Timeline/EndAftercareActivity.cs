using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Procedures;

namespace Recruitment.Timeline;

/// <summary>
/// Records that the stages after the appointment are over, and wakes retention, which waited with the data of whoever
/// was appointed. Running twice is harmless: the first moment holds, and retention reads the record when it wakes.
/// </summary>
public sealed class EndAftercareActivity(ProcedureRecords procedures, AuditLog audit)
{
    /// <param name="end">The call is that of retention.</param>
    [Function(nameof(EndAftercareActivity))]
    public async Task RunAsync(
        [ActivityTrigger] StageMoment end,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var (retention, now) = end;
        await procedures.ChangeAsync(
            retention.Procedure,
            p => p.IsInAftercare ? Ended(p, retention, now) : p,
            cancellationToken
        );
        await audit.AppendAsync(retention.Procedure, "AftercareEnded", "", null, cancellationToken);
        await client.WakeRetentionAsync(retention, cancellationToken);
    }

    /// <summary>From now on retention is the current stage, unless it has ended.</summary>
    private static Procedure Ended(Procedure procedure, StageCall retention, DateTimeOffset now)
    {
        var dates = procedure.Timeline.First(d => d.StageId == retention.Stage);
        return procedure with
        {
            AftercareEndedAt = now,
            State = ProcedureState.Ended,
            CurrentStage = dates.EndedAt is null ? retention.Stage : null,
            Round = retention.Round,
            HaltedAt = dates.HaltedAt,
        };
    }
}

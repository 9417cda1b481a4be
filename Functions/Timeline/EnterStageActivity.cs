using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;

namespace Recruitment.Timeline;

/// <summary>
/// Makes a stage the current one, unless it runs beside that. Answers the moment to wait for when its planned start is still to come; else
/// records that it started, and answers null. Running twice is harmless: it sets the same values, and a stage that
/// started in this round keeps its start.
/// </summary>
public sealed class EnterStageActivity(ProcedureRecords procedures, OpenTasks tasks, AuditLog audit)
{
    private static readonly TimeOnly StartOfWork = new(9, 0);

    [Function(nameof(EnterStageActivity))]
    public async Task<DateTimeOffset?> RunAsync(
        [ActivityTrigger] StageMoment entry,
        CancellationToken cancellationToken
    )
    {
        var call = entry.Call;
        DateTimeOffset? startsAt = null;
        await procedures.ChangeAsync(
            call.Procedure,
            procedure =>
            {
                startsAt = PlannedStart(procedure, entry);
                var entered = startsAt is null ? procedure.WithDates(call.Stage, d => Started(d, entry)) : procedure;
                return procedure.RunsBeside(call.Stage)
                    ? entered
                    : entered with
                    {
                        CurrentStage = call.Stage,
                        Round = call.Round,
                        HaltedAt = null,
                    };
            },
            cancellationToken
        );
        await tasks.EndAsync(call.Procedure, call.Stage, cancellationToken);
        if (startsAt is null)
        {
            await audit.AppendAsync(call.Procedure, "StageStarted", call.Step, null, cancellationToken);
        }

        return startsAt;
    }

    private static StageDates Started(StageDates dates, StageMoment entry) =>
        dates with
        {
            Rounds = entry.Call.Round,
            StartedAt = entry.Now,
            EndedAt = null,
            HaltedAt = null,
            ClosesAt = null,
            ClosesByLaw = false,
        };

    private static DateTimeOffset? PlannedStart(Procedure procedure, StageMoment entry)
    {
        var dates = procedure.Timeline.First(d => d.StageId == entry.Call.Stage);
        return
            entry.Call.Round == 1
            && !dates.StartsWhenReady
            && dates.Starts is { } planned
            && DutchTime.At(planned.Date, StartOfWork) is var start
            && start > entry.Now
            ? start
            : null;
    }
}

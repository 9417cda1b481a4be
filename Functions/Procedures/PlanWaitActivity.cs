using Recruitment.Calendar;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>
/// Plans the moments of a wait, and records when it closes so that the recruiter's dashboard shows the next deadline, and
/// the tasks of the wait theirs. Running twice is harmless: the same plan gives the same window, unless the recruiter moved
/// the date in between.
/// </summary>
public sealed class PlanWaitActivity(RecordStore records, ProcedureRecords procedures, OpenTasks tasks)
{
    [Function(nameof(PlanWaitActivity))]
    public async Task<StageWindow> RunAsync([ActivityTrigger] WaitPlan plan, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(plan.Procedure, cancellationToken);
        var procedure = await procedures.GetAsync(plan.Procedure, cancellationToken);
        var moved = await records.FindAsync<MovedDates>(
            RecordPaths.MovedDates(plan.Procedure, plan.Stage),
            cancellationToken
        );
        var stage = definition.Stages.First(s => s.Id == plan.Stage);
        var window = new WaitPlanner(definition.Organisation.Calendar.IsWorkingDay).Plan(
            plan,
            procedure.Timeline,
            stage,
            moved?.Of(plan.Step)
        );
        await procedures.ChangeAsync(
            plan.Procedure,
            p =>
                p.WithDates(
                    plan.Stage,
                    d => d with { Wait = plan.Step, ClosesAt = window.ClosesAt, ClosesByLaw = false }
                ),
            cancellationToken
        );
        await tasks.PlanAsync(plan.Procedure, plan.Step, window.ClosesAt, cancellationToken);
        return window;
    }
}

using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.Appointment;

/// <summary>
/// Tells of whom the first day of work that was agreed has come before the appointment: it is agreed anew, never moved
/// silently. It keeps the tasks of who agrees it; running twice is harmless: it sets the same.
/// </summary>
public sealed class CheckStartsActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    PersonalTermsRecords terms,
    OpenTasks tasks
)
{
    /// <summary>Working days in which another day is to be agreed, each time.</summary>
    private const int WorkingDays = 3;

    [Function(nameof(CheckStartsActivity))]
    public async Task<StartsState> RunAsync([ActivityTrigger] StageMoment moment, CancellationToken cancellationToken)
    {
        var id = moment.Call.Procedure;
        var procedure = await procedures.GetAsync(id, cancellationToken);
        var definition = await procedures.GetDefinitionAsync(id, cancellationToken);
        var today = DutchTime.DayOf(moment.Now);
        var passed = new List<CandidateId>();
        foreach (var candidate in await candidates.ListAsync(id, cancellationToken))
        {
            if (candidate.Status != CandidateStatus.Offered)
            {
                continue;
            }

            var own = await terms.FindAsync(id, candidate.Id, cancellationToken);
            if (AgreedTerms.FirstDayOf(definition, own, DutchTime.DayOf(procedure.CreatedAt)) <= today)
            {
                passed.Add(candidate.Id);
            }
        }

        var asked = TermsPeople.Asked(definition.People);
        await tasks.SetAsync(
            id,
            StartsWait.NameOf(moment.Call),
            moment.Call.Stage,
            [
                .. from candidate in passed
                from person in asked
                let page = new TaskPage(StartLink.Name, moment.Call.Step, candidate.Value)
                select new OpenTask(OpenTaskKind.FirstDay, person.Value)
                {
                    About = candidate.Value,
                    Page = page,
                    WhenLate = page,
                },
            ],
            cancellationToken
        );
        return new StartsState(passed, asked, WorkingDays);
    }
}

/// <summary>Whose first day of work is to be agreed anew. Ids only.</summary>
/// <param name="Asked">Who agrees it with them.</param>
/// <param name="WorkingDays">In which that is to be done.</param>
public sealed record StartsState(IReadOnlyList<CandidateId> Passed, IReadOnlyList<PersonId> Asked, int WorkingDays);

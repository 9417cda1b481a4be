using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Applicants.Complaints;

/// <summary>
/// Reads where a complaint stands and when to ask for an answer: a week before it is due, from three days before with
/// the board's first member, and every week after. It keeps the task of the recruiter; running twice is harmless: it sets
/// the same.
/// </summary>
public sealed class CheckComplaintActivity(
    ComplaintRecords complaints,
    CandidateRecords candidates,
    ProcedureRecords procedures,
    OpenTasks tasks
)
{
    private const int RemindDaysBefore = 7;
    private const int EscalateDaysBefore = 3;
    private const int DaysBetween = 7;

    [Function(nameof(CheckComplaintActivity))]
    public async Task<ComplaintStanding> RunAsync(
        [ActivityTrigger] ComplaintCall call,
        CancellationToken cancellationToken
    )
    {
        var procedure = await procedures.FindAsync(call.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(call.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(call.Procedure, call.Candidate, cancellationToken);
        var complaint = await complaints.FindAsync(call, cancellationToken);
        if (procedure is null || definition is null || candidate is null || complaint is null)
        {
            await SetTaskAsync(call, due: null, cancellationToken);
            return new ComplaintStanding(false, false, default, null);
        }

        var due = complaints.DueOf(complaint, candidate.ConsentRetention, procedure, definition);
        await SetTaskAsync(call, complaint.IsOpen ? due : null, cancellationToken);
        var remindAt = call.Reminders switch
        {
            0 => due.AddDays(-RemindDaysBefore),
            1 => due.AddDays(-EscalateDaysBefore),
            var more => due.AddDays((more - 2) * DaysBetween),
        };
        // What was missed, because the app was down or the day moved, is not made up for all at once.
        var earliest = call.RemindedAt?.AddDays(1);
        IReadOnlyList<PersonId> board = definition.People.BoardIds;
        return new ComplaintStanding(
            IsKnown: true,
            IsAnswered: !complaint.IsOpen,
            earliest > remindAt ? earliest.Value : remindAt,
            call.Reminders > 0 && board.Count > 0 ? board[0] : null
        );
    }

    /// <param name="due">Null: there is nothing to answer any more.</param>
    private Task SetTaskAsync(ComplaintCall call, DateTimeOffset? due, CancellationToken cancellationToken) =>
        tasks.SetAsync(
            call.Procedure,
            $"complaint-{call.Complaint}",
            stage: null,
            due is null
                ? []
                :
                [
                    new OpenTask(OpenTaskKind.Complaint, People.RecruiterId.Value)
                    {
                        About = call.Candidate.Value,
                        Until = due,
                    },
                ],
            cancellationToken
        );
}

/// <summary>Where a complaint stands.</summary>
/// <param name="IsKnown">False: it was erased.</param>
/// <param name="RemindAt">When the recruiter is to be asked for an answer next, UTC.</param>
/// <param name="EscalatesTo">Who is told beside the recruiter by then; null: nobody.</param>
public sealed record ComplaintStanding(bool IsKnown, bool IsAnswered, DateTimeOffset RemindAt, PersonId? EscalatesTo);

using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.FollowUp;

/// <summary>
/// Tells how it goes on when nobody in the ranking is left, notes since when that is asked, and keeps the task of who
/// decides. Running twice is harmless: what was noted first stays.
/// </summary>
public sealed class FindFollowUpActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CouncilAdvices advices,
    RecordStore records,
    OpenTasks tasks
)
{
    /// <summary>Working days in which recruiter or board decide, each time.</summary>
    private const int WorkingDays = 3;

    [Function(nameof(FindFollowUpActivity))]
    public async Task<FollowUpState> RunAsync([ActivityTrigger] StageMoment moment, CancellationToken cancellationToken)
    {
        var (call, now) = moment;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var left = all.Where(candidate => candidate.Status == CandidateStatus.Recommended).ToList();
        if (left.Count > 0 && Has(StageKind.Decision))
        {
            var given = await advices.OfAsync(
                call.Procedure,
                left.Select(candidate => candidate.Id),
                cancellationToken
            );
            var back = Has(StageKind.Advice) && given.Count == 0 ? StageResult.BackToCouncil : StageResult.BackToBoard;
            return new FollowUpState(back, null, [], WorkingDays);
        }

        var decision = await records.ChangeAsync<FollowUpDecision>(
            FollowUpDecision.Path(call.Procedure, call.Step),
            found => found ?? new FollowUpDecision { AskedAt = now },
            cancellationToken
        );
        await tasks.SetAsync(
            call.Procedure,
            FollowUpWait.NameOf(call),
            call.Stage,
            decision.Choice is null ? [FollowUpWait.TaskOf(OpenTaskKind.NobodyLeft, call, question: "")] : [],
            cancellationToken
        );
        return new FollowUpState(null, decision.Choice, definition.People.BoardIds, WorkingDays);

        bool Has(StageKind kind) => definition.Stages.Any(stage => stage.Kind == kind);
    }
}

/// <summary>How it goes on when nobody in the ranking is left. Ids only.</summary>
/// <param name="Back">Where it goes back to, because the committee recommended others, whom the board did not approve; null: nowhere.</param>
/// <param name="Choice">What was decided; null: nothing yet.</param>
/// <param name="Board">To whom the question is escalated.</param>
/// <param name="WorkingDays">In which it is to be decided.</param>
public sealed record FollowUpState(
    StageResult? Back,
    FollowUpChoice? Choice,
    IReadOnlyList<PersonId> Board,
    int WorkingDays
);

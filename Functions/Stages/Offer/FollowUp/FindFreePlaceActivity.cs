using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.FollowUp;

/// <summary>
/// Tells whether a place came free because whoever was appointed withdrew, and what was decided about it; notes since when
/// that is asked, and once it is decided, of which places it was; and keeps the task of who decides. Running twice is
/// harmless: what was noted first stays.
/// </summary>
public sealed class FindFreePlaceActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    RecordStore records,
    OpenTasks tasks
)
{
    /// <summary>Working days in which recruiter or board decide, each time.</summary>
    private const int WorkingDays = 3;

    [Function(nameof(FindFreePlaceActivity))]
    public async Task<FreePlaceState> RunAsync(
        [ActivityTrigger] StageMoment moment,
        CancellationToken cancellationToken
    )
    {
        var (call, now) = moment;
        var path = FollowUpDecision.Path(call.Procedure, call.Step, FollowUpDecision.FreePlace);
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        var decision = await records.FindAsync<FollowUpDecision>(path, cancellationToken);
        if (decision is null && procedure.HasFreePlace)
        {
            decision = await records.ChangeAsync<FollowUpDecision>(
                path,
                found => found ?? new FollowUpDecision { AskedAt = now, IsOfFreePlace = true },
                cancellationToken
            );
        }

        await tasks.SetAsync(
            call.Procedure,
            FreePlaceWait.NameOf(call),
            call.Stage,
            decision is { Choice: null }
                ? [FollowUpWait.TaskOf(OpenTaskKind.FreePlace, call, FollowUpDecision.FreePlace)]
                : [],
            cancellationToken
        );
        if (decision?.At is { } at)
        {
            await procedures.ChangeAsync(
                call.Procedure,
                p =>
                    p with
                    {
                        FreedPlaces =
                        [
                            .. p.FreedPlaces.Select(place =>
                                place.DecidedAt is null && place.At <= at ? place with { DecidedAt = at } : place
                            ),
                        ],
                    },
                cancellationToken
            );
        }

        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var others = (await candidates.SummariesAsync(call.Procedure, cancellationToken)).Any(candidate =>
            candidate.Status == CandidateStatus.Appointed
        );
        return new FreePlaceState(
            IsAsked: decision is not null,
            decision?.Choice,
            others,
            definition.People.BoardIds,
            WorkingDays
        );
    }
}

/// <summary>Whether a place came free, and what follows. Ids only.</summary>
/// <param name="Choice">What was decided; null: nothing yet.</param>
/// <param name="OthersAppointed">Other places are filled.</param>
/// <param name="Board">To whom the question is escalated.</param>
/// <param name="WorkingDays">In which it is to be decided.</param>
public sealed record FreePlaceState(
    bool IsAsked,
    FollowUpChoice? Choice,
    bool OthersAppointed,
    IReadOnlyList<PersonId> Board,
    int WorkingDays
);

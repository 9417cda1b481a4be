using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.ProgrammePhase.Places;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>
/// Gives the places of a programme as was decided, and the other teams the answer that there is none. With a place for
/// everybody nothing has to be decided; before version 6 places went to the teams that enrolled first, by nobody's
/// decision. Running twice is harmless: who has a place keeps it, a final answer never changes, and who wakes twice mails
/// once.
/// </summary>
public sealed class AllotPlacesActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    RecordStore records,
    StatusChanges changes
)
{
    /// <returns>Who got a place in this step, in order of enrolment; nobody in a later phase.</returns>
    [Function(nameof(AllotPlacesActivity))]
    public async Task<IReadOnlyList<CandidateId>> RunAsync(
        [ActivityTrigger] StageCall call,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var proposal = PlaceProposal.Of(definition, all);
        var path = PlaceDecision.Path(call.Procedure, call.Step);
        var decision = await records.FindAsync<PlaceDecision>(path, cancellationToken);
        IReadOnlyList<CandidateId> placed = decision?.Teams ?? [.. proposal.First.Select(team => team.Id)];
        foreach (var team in proposal.Waiting)
        {
            var status = placed.Contains(team.Id) ? CandidateStatus.Enrolled : CandidateStatus.Rejected;
            if (status == CandidateStatus.Rejected && decision is { Changed: true })
            {
                await candidates.ChangeAsync(
                    call.Procedure,
                    team.Id,
                    c => c.Status.IsFinal ? c : c with { StatusReason = decision.Reason },
                    cancellationToken
                );
            }

            await GiveAsync(call, team.Id, status, decision, cancellationToken);
        }

        var after = await candidates.ListAsync(call.Procedure, cancellationToken);
        foreach (var rejected in after.Where(c => c.Status == CandidateStatus.Rejected && c.StatusStep == call.Step))
        {
            await client.WakeAsync(CandidateCall.Of(rejected).InstanceId, CandidateEvents.Outcome, cancellationToken);
        }

        return
        [
            .. after.Where(c => c.Status == CandidateStatus.Enrolled && c.StatusStep == call.Step).Select(c => c.Id),
        ];
    }

    private Task GiveAsync(
        StageCall call,
        CandidateId candidate,
        CandidateStatus status,
        PlaceDecision? decision,
        CancellationToken cancellationToken
    ) =>
        changes.ApplyAsync(
            call.Procedure,
            candidate,
            new CandidateSelection { Statuses = [CandidateStatus.Applied] },
            status,
            call.Step,
            decision is null ? [] : [decision.By],
            cancellationToken
        );
}

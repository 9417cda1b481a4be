using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>
/// Gives the places of a programme to the teams that enrolled first, and the others the answer that there is none.
/// Running twice is harmless: who has a place keeps it, a final answer never changes, and who wakes twice mails once.
/// </summary>
public sealed class AllotPlacesActivity(ProcedureRecords procedures, CandidateRecords candidates, StatusChanges changes)
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
        var free = (definition.Programme?.Places ?? 0) - all.Count(c => c.Status == CandidateStatus.Enrolled);
        var waiting = all.Where(c => c.Status == CandidateStatus.Applied).ToList();
        foreach (var candidate in waiting.Take(free))
        {
            await GiveAsync(call, candidate.Id, CandidateStatus.Enrolled, cancellationToken);
        }

        foreach (var candidate in waiting.Skip(Math.Max(free, 0)))
        {
            await GiveAsync(call, candidate.Id, CandidateStatus.Rejected, cancellationToken);
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
        CancellationToken cancellationToken
    ) =>
        changes.ApplyAsync(
            call.Procedure,
            candidate,
            new CandidateSelection { Statuses = [CandidateStatus.Applied] },
            status,
            call.Step,
            cancellationToken
        );
}

using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Tells a stage who takes part in its procedure. Reads only, so running twice is harmless.</summary>
public sealed class FindSeatsActivity(ProcedureRecords procedures)
{
    [Function(nameof(FindSeatsActivity))]
    public async Task<Seats> RunAsync([ActivityTrigger] ProcedureId procedure, CancellationToken cancellationToken)
    {
        var people = (await procedures.GetDefinitionAsync(procedure, cancellationToken)).People;
        return new Seats(
            people.CommitteeIds,
            people.Committee.Count == 0 ? default : people.ChairId,
            people.ManagementIds,
            people.BoardIds
        )
        {
            Approvers = people.ApproverIds,
            Council = people.CouncilIds,
            Hr = people.HrIds,
            Predecessors = people.PredecessorIds,
            Coaches = people.CoachIds,
        };
    }
}

using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>Tells whether a suspended decision can be carried out. Reads only, so running twice is harmless.</summary>
public sealed class CheckSuspensionActivity(RecordStore records, CandidateRecords candidates)
{
    /// <returns>True when its term is over, when it was lifted, or when the candidate no longer takes part.</returns>
    [Function(nameof(CheckSuspensionActivity))]
    public async Task<bool> RunAsync([ActivityTrigger] StageMoment moment, CancellationToken cancellationToken)
    {
        var procedure = moment.Call.Procedure;
        var notice = await records.FindAsync<CouncilNotice>(
            CouncilNotice.Path(procedure, moment.Call.Step),
            cancellationToken
        );
        if (notice is not { Suspension: { } held, Candidate: { } id } || SuspensionRules.IsOver(held, moment.Now))
        {
            return true;
        }

        var candidate = await candidates.FindAsync(procedure, id, cancellationToken);
        return candidate is not { Status.IsFinal: false };
    }
}

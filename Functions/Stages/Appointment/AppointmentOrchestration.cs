using Recruitment.Applicants;
using Recruitment.Applicants.Appointing;
using Recruitment.Candidates;
using Recruitment.Procedures;

namespace Recruitment.Stages.Appointment;

/// <summary>
/// Appoints whoever accepted the offer and is not appointed yet, tells everybody, and gives all others their answer;
/// their own orchestrations mail it. A first day of work that has come meanwhile is agreed anew first. When nobody is
/// left who accepted, the offer goes on; before version 5 that ended the procedure.
/// </summary>
public static class AppointmentOrchestration
{
    [Function(nameof(AppointmentOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        if (context.IsSince(Versions.Fifth))
        {
            await StartsWait.UntilAgreedAsync(context, call);
        }

        var offered = new CandidateSelection { Statuses = [CandidateStatus.Offered] };
        var parties = await context.AppointAsync(call, offered);
        if (parties.Appointed is null)
        {
            return context.IsSince(Versions.Fifth) ? StageResult.CandidateLost : StageResult.NoAppointableCandidate;
        }

        foreach (var candidate in parties.Untold)
        {
            await context.TellAppointmentAsync(call, candidate, parties);
        }

        await context.CallActivityAsync(
            nameof(GiveOutcomeActivity),
            new OutcomeInput(call.Procedure, CandidateSelection.Unanswered, CandidateStatus.Rejected, call.Step),
            Retries.Default
        );
        return StageResult.Done;
    }
}

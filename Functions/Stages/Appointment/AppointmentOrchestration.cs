using Recruitment.Applicants;
using Recruitment.Applicants.Appointing;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Appointment.Reserve;

namespace Recruitment.Stages.Appointment;

/// <summary>
/// Appoints whoever accepted the offer and is not appointed yet, tells everybody, keeps who comes next in reserve
/// until the first day of work, and gives all others their answer; their own orchestrations mail it. A first day of work that has come meanwhile is agreed anew first. When nobody is
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

        var isSixth = context.IsSince(Versions.Sixth);
        if (isSixth)
        {
            await KeepReserveAsync(context, call);
        }

        await context.TellAppointmentsAsync(call, [.. parties.Untold], parties);
        await context.CallActivityAsync(
            nameof(GiveOutcomeActivity),
            new OutcomeInput(
                call.Procedure,
                isSixth ? CandidateSelection.NotInReserve : CandidateSelection.Unanswered,
                CandidateStatus.Rejected,
                call.Step
            ),
            Retries.Default
        );
        return StageResult.Done;
    }

    /// <summary>Keeps who comes next until the appointed person has started, and tells them so.</summary>
    private static async Task KeepReserveAsync(TaskOrchestrationContext context, StageCall call)
    {
        var reserve = await context.CallActivityAsync<IReadOnlyList<CandidateId>>(
            nameof(KeepReserveActivity),
            call,
            Retries.Default
        );
        await context.SendAsync(reserve.Select(candidate => call.Mail(nameof(ReserveMail), candidate.Value)));
    }
}

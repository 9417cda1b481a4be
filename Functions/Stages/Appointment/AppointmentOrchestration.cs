using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Procedures;

namespace Recruitment.Stages.Appointment;

/// <summary>
/// Appoints whoever accepted the offer, tells everybody, and gives all others their answer; their own
/// orchestrations mail it.
/// </summary>
public static class AppointmentOrchestration
{
    [Function(nameof(AppointmentOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var offered = new CandidateSelection { Statuses = [CandidateStatus.Offered] };
        await GiveAsync(context, call, offered, CandidateStatus.Appointed);
        var parties = await context.CallActivityAsync<AppointmentParties>(
            nameof(FindPartiesActivity),
            call.Procedure,
            Retries.Default
        );
        if (parties.Appointed is not { } appointed)
        {
            return StageResult.NoAppointableCandidate;
        }

        foreach (var candidate in parties.Others.Prepend(appointed))
        {
            await context.SendAsync(call.Mail(nameof(AppointmentMail), candidate.Value));
            await context.SendAsync(
                parties.People.Select(person =>
                    call.Mail(nameof(AppointmentNoticeMail), person.Value) with
                    {
                        About = candidate,
                    }
                )
            );
        }

        await GiveAsync(context, call, CandidateSelection.Unanswered, CandidateStatus.Rejected);
        return StageResult.Done;
    }

    private static Task GiveAsync(
        TaskOrchestrationContext context,
        StageCall call,
        CandidateSelection select,
        CandidateStatus status
    ) =>
        context.CallActivityAsync(
            nameof(GiveOutcomeActivity),
            new OutcomeInput(call.Procedure, select, status, call.Step),
            Retries.Default
        );
}

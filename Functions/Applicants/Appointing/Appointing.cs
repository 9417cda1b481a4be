using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Appointing;

/// <summary>How orchestrations appoint: whoever is ready before the others in the checks, everybody else after them.</summary>
internal static class Appointing
{
    /// <summary>Appoints who is selected, and tells who is appointed by now and who must hear of it.</summary>
    public static async Task<AppointmentParties> AppointAsync(
        this TaskOrchestrationContext context,
        StageCall call,
        CandidateSelection selected
    )
    {
        await context.CallActivityAsync(
            nameof(GiveOutcomeActivity),
            new OutcomeInput(call.Procedure, selected, CandidateStatus.Appointed, call.Step),
            Retries.Default
        );
        return await context.CallActivityAsync<AppointmentParties>(
            nameof(FindPartiesActivity),
            call.Procedure,
            Retries.Default
        );
    }

    /// <summary>Tells the candidate, and then everybody who takes part.</summary>
    public static async Task TellAppointmentAsync(
        this TaskOrchestrationContext context,
        StageCall call,
        CandidateId candidate,
        AppointmentParties parties
    )
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
}

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

    /// <summary>
    /// Tells the candidates, and then everybody who takes part: of all of them in one mail; before version 7 of one after
    /// the other.
    /// </summary>
    public static async Task TellAppointmentsAsync(
        this TaskOrchestrationContext context,
        StageCall call,
        IReadOnlyList<CandidateId> appointed,
        AppointmentParties parties
    )
    {
        IEnumerable<IReadOnlyList<CandidateId>> together = context.IsSince(Versions.Seventh)
            ? [appointed]
            : appointed.Chunk(1);
        foreach (var told in together)
        {
            await Task.WhenAll(
                told.Select(candidate => context.SendAsync(call.Mail(nameof(AppointmentMail), candidate.Value)))
            );
            await context.SendTogetherAsync(
                from candidate in told
                from person in parties.People
                select call.Mail(nameof(AppointmentNoticeMail), person.Value) with
                {
                    About = candidate,
                }
            );
        }
    }
}

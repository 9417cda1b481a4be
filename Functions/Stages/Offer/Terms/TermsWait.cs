using Recruitment.Correspondence;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.Terms;

/// <summary>
/// The wait for the terms for one candidate, before the offer goes out. Who fixes them is reminded; then the recruiter
/// is told, who can fix them too; then there is as much time again. Nothing goes out by itself.
/// </summary>
internal static class TermsWait
{
    /// <param name="place">The candidate's place in the ranking, from 0.</param>
    /// <returns>False when the candidate no longer takes part.</returns>
    public static async Task<bool> UntilFixedAsync(
        TaskOrchestrationContext context,
        StageWait stage,
        StageCall call,
        CandidateId candidate,
        int place
    )
    {
        var wait = $"{call.Step}-terms-{place + 1}";
        var state = await new OpenQuestion<TermsState>(
            () => ReadAsync(context, call, candidate, wait),
            found => found.IsAwaited
        )
        {
            WorkingDays = found => found.WorkingDays,
            AskAsync = (found, number) => context.TellAsync(Mails(call, candidate, found, number)),
            EscalateAsync = (_, number) =>
                context.SendAsync(call.ToRecruiter(nameof(TermsEscalationMail), number) with { About = candidate }),
        }.UntilAnsweredAsync(context, stage, call, wait);
        return !state.IsGone;
    }

    private static IEnumerable<Mail.MailOrder> Mails(
        StageCall call,
        CandidateId candidate,
        TermsState state,
        int number
    ) =>
        from person in state.Asked
        let kind = number == 0 ? nameof(TermsAskedMail) : nameof(TermsReminderMail)
        select call.Mail(kind, person.Value, number) with
        {
            About = candidate,
        };

    private static Task<TermsState> ReadAsync(
        TaskOrchestrationContext context,
        StageCall call,
        CandidateId candidate,
        string wait
    ) =>
        context.CallActivityAsync<TermsState>(
            nameof(AskTermsActivity),
            new TermsInput(call, candidate, context.CurrentUtcDateTime) { Wait = wait },
            Retries.Default
        );
}

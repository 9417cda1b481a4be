using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Stages.Appointment;

/// <summary>
/// Waits until everybody who accepted has a first day of work that is still to come. Who agrees another is reminded; then
/// the recruiter is told, who can do it too; then there is as much time again.
/// </summary>
internal static class StartsWait
{
    public static Task UntilAgreedAsync(TaskOrchestrationContext context, StageCall call) =>
        new OpenQuestion<StartsState>(() => CheckAsync(context, call), found => found.Passed.Count > 0)
        {
            WorkingDays = found => found.WorkingDays,
            AskAsync = (found, number) => context.SendTogetherAsync(Mails(call, found, number)),
            EscalateAsync = (found, number) =>
                context.SendTogetherAsync(
                    found.Passed.Select(candidate =>
                        call.ToRecruiter(nameof(StartEscalationMail), number) with
                        {
                            About = candidate,
                        }
                    )
                ),
        }.UntilAnsweredAsync(context, new StageWait(context), call, NameOf(call));

    public static string NameOf(StageCall call) => $"{call.Step}-start";

    private static IEnumerable<MailOrder> Mails(StageCall call, StartsState state, int number) =>
        from candidate in state.Passed
        from person in state.Asked
        let kind = number == 0 ? nameof(StartAskedMail) : nameof(StartReminderMail)
        select call.Mail(kind, person.Value, number) with
        {
            About = candidate,
        };

    private static Task<StartsState> CheckAsync(TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<StartsState>(
            nameof(CheckStartsActivity),
            new StageMoment(call, context.CurrentUtcDateTime),
            Retries.Default
        );
}

using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Committee.Replacing;

/// <summary>
/// What people hear when somebody takes another's place: the former that they need do nothing more, the successor what
/// is asked of them. After that nothing is left of the former's name and address but in mails.
/// </summary>
public static class ReplacementOrchestration
{
    [Function(nameof(ReplacementOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<ReplacementCall>();
        var orders = await context.CallActivityAsync<IReadOnlyList<MailOrder>>(
            nameof(PlanReplacementMailsActivity),
            call,
            Retries.Default
        );
        await context.TellAsync(orders);
        await context.CallActivityAsync(nameof(ForgetFormerActivity), call, Retries.Default);
    }
}

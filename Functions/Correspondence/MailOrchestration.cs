using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Correspondence;

/// <summary>Sends one mail that nothing waits for, and tries again for as long as that fails.</summary>
public static class MailOrchestration
{
    [Function(nameof(MailOrchestration))]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.SendAsync(context.RequireInput<MailOrder>());
}

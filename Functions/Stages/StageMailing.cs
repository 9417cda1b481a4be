using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Stages;

/// <summary>Sends mails from a stage's orchestration.</summary>
internal static class StageMailing
{
    public static Task SendAsync(this TaskOrchestrationContext context, MailOrder order) =>
        context.CallActivityAsync(nameof(SendMailActivity), order, Retries.Options);

    /// <summary>Sends them side by side.</summary>
    public static Task SendAsync(
        this TaskOrchestrationContext context,
        IEnumerable<MailOrder> orders
    ) => Task.WhenAll(orders.Select(context.SendAsync));

    /// <summary>An order for a mail about a step of a stage.</summary>
    public static MailOrder Mail(
        this StageCall call,
        string kind,
        string recipient,
        int number = 0
    ) =>
        new()
        {
            Procedure = call.Procedure,
            Kind = kind,
            Recipient = recipient,
            Step = call.Step,
            Number = number,
        };
}

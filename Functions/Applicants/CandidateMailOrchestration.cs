using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Applicants;

/// <summary>
/// Sends one mail that no stage waits for, so that a request or an upload need not wait for it either and it is
/// tried again when it fails. Its instance id is made of the order's key, so the same order starts it once.
/// </summary>
public static class CandidateMailOrchestration
{
    [Function(nameof(CandidateMailOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var order = context.RequireInput<MailOrder>();
        await context.SendAsync(order);
    }
}

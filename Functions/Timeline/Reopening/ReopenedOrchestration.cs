using Recruitment.Applicants.CarryOver;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Timeline.Reopening;

/// <summary>Tells the candidates of an ended procedure who agreed to be kept that it goes on in another.</summary>
public static class ReopenedOrchestration
{
    [Function(nameof(ReopenedOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var ended = context.GetInput<ProcedureId>();
        var candidates = await context.CallActivityAsync<IReadOnlyList<CandidateId>>(
            nameof(FindKeptCandidatesActivity),
            ended,
            Retries.Default
        );
        await context.SendAsync(
            candidates.Select(candidate => new MailOrder
            {
                Procedure = ended,
                Kind = nameof(ReopenedMail),
                Recipient = candidate.Value,
            })
        );
    }
}

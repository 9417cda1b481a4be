using Recruitment.Committee.Rulings;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Committee;

/// <summary>How a stage's orchestration lets people decide.</summary>
internal static class Asking
{
    /// <summary>Who takes part in the procedure.</summary>
    public static Task<Seats> SeatsAsync(this TaskOrchestrationContext context, StageCall call) =>
        context.CallActivityAsync<Seats>(nameof(FindSeatsActivity), call.Procedure, Retries.Default);

    /// <summary>
    /// Holds the ballot, and waits until it has closed. Whoever was asked is told when the recruiter closed it.
    /// </summary>
    public static async Task<BallotResult> VoteAsync(this TaskOrchestrationContext context, BallotCall ballot)
    {
        ballot = ballot with { CanEndWithoutResult = context.IsSince(Versions.Fifth) && !ballot.CanGoUnanswered };
        var result = await context.CallSubOrchestratorAsync<BallotResult>(
            nameof(BallotOrchestration),
            ballot,
            new SubOrchestrationOptions(instanceId: ballot.InstanceId)
        );
        if (result.IsRuled)
        {
            await context.SendAsync([
                .. result
                    .Voted.Concat(result.Missing)
                    .Select(voter => new MailOrder
                    {
                        Procedure = ballot.Procedure,
                        Kind = nameof(BallotRuledMail),
                        Recipient = voter.Value,
                        Step = ballot.Ballot,
                    }),
            ]);
        }

        return result;
    }
}

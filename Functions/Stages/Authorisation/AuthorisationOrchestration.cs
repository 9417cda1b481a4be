using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Authorisation;

/// <summary>
/// Asks the approvers whether the vacancy may open. It is authorised once enough approve, and refused once that cannot
/// be reached any more. Who does not answer is reminded, and the recruiter is told, who can decide that the answers that
/// there are count. The recruiter reads why it is not authorised.
/// </summary>
public static class AuthorisationOrchestration
{
    public const string Question = "authorisation";

    [Function(nameof(AuthorisationOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var seats = await context.SeatsAsync(call);
        var ballot = new BallotCall
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = call.Ballot(Question),
            Form = nameof(AuthorisationForm),
            Voters = seats.Approvers,
            Candidates = null,
            // It closes earlier once it is decided; undecided, every vote can matter.
            Quorum = seats.Approvers.Count,
        };
        var answered = await context.VoteAsync(ballot);
        if (answered.IsWithoutResult)
        {
            return StageResult.Unresolved;
        }

        var verdict = await context.CallActivityAsync<AuthorisationVerdict>(
            nameof(ConcludeAuthorisationActivity),
            call,
            Retries.Default
        );
        if (verdict == AuthorisationVerdict.Approved)
        {
            await context.TellAsync(call, nameof(AuthorisedMail), People.RecruiterId);
            return StageResult.Done;
        }

        await context.TellAsync(call, nameof(NotAuthorisedMail), People.RecruiterId);
        return StageResult.NotAuthorised;
    }
}

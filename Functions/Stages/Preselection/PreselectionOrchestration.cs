using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Procedures;
using Recruitment.Procedures.Definition;

namespace Recruitment.Stages.Preselection;

/// <summary>
/// The committee scores the applications, the chair decides the shortlist from the proposal that the scores make, and
/// the others get their answer. Without a quorum the scores that there are count; when the chair does not choose, the
/// proposal holds. The recruiter is told of both.
/// </summary>
public static class PreselectionOrchestration
{
    [Function(nameof(PreselectionOrchestration))]
    public static async Task<StageResult> RunAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context
    )
    {
        var call =
            context.GetInput<StageCall>() ?? throw new ArgumentException("No stage was named.");
        var seats = await context.SeatsAsync(call);
        var scores = await context.VoteAsync(PreselectionBallots.ScoresOf(call, seats));
        if (!scores.HadCandidates)
        {
            return StageResult.NoCandidates;
        }

        if (!scores.QuorumReached)
        {
            await context.TellAsync(
                call,
                nameof(PreselectionWithoutQuorumMail),
                People.RecruiterId
            );
        }

        await context.VoteAsync(PreselectionBallots.ShortlistOf(call, seats));
        var outcome = await context.CallActivityAsync<ShortlistOutcome>(
            nameof(ApplyShortlistActivity),
            call,
            Retries.Persistent
        );
        if (outcome.ByRule)
        {
            await context.TellAsync(call, nameof(ShortlistByRuleMail), People.RecruiterId);
        }

        await context.CallActivityAsync(
            nameof(GiveOutcomeActivity),
            new OutcomeOrder(
                call.Procedure,
                PreselectionBallots.Eligible,
                CandidateStatus.Rejected,
                call.Step
            ),
            Retries.Persistent
        );
        return outcome switch
        {
            { Shortlisted: > 0 } => StageResult.Done,
            { ByRule: true } => StageResult.NoCandidates,
            _ => StageResult.NoAppointableCandidate,
        };
    }
}

using Recruitment.Applicants;
using Recruitment.Applicants.Internal;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Preselection;

/// <summary>
/// The committee scores the applications, the chair decides the shortlist from the proposal that the scores make, and
/// the others get their answer. Both wait for people. In stages of before version 4 the scores that there were counted
/// without a quorum, and the proposal held when the chair did not choose.
/// <para>
/// Where the posting has priority groups, all this is first about the highest group with candidates. Only when nobody
/// of it comes on the shortlist is it about the next group, and at last about everybody else.
/// </para>
/// </summary>
public static class PreselectionOrchestration
{
    [Function(nameof(PreselectionOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        if (context.IsSince(Versions.Fifth))
        {
            await InternalWait.RunAsync(context, call);
        }

        var seats = await context.SeatsAsync(call);
        var groups = context.IsSince(Versions.Second)
            ? await context.CallActivityAsync<IReadOnlyList<string>>(
                nameof(FindPriorityGroupsActivity),
                call,
                Retries.Default
            )
            : [];
        foreach (var group in groups)
        {
            var first = await ConsiderAsync(context, call, seats, group);
            if (first is { IsUnresolved: true })
            {
                return StageResult.Unresolved;
            }

            if (first is { Shortlisted: > 0 })
            {
                await RejectAsync(context, call, group: null, RejectionGrounds.AfterPriority(call));
                return StageResult.Done;
            }
        }

        return await ConsiderAsync(context, call, seats, group: null) switch
        {
            null => groups.Count > 0 ? StageResult.NoAppointableCandidate : StageResult.NoCandidates,
            { IsUnresolved: true } => StageResult.Unresolved,
            { Shortlisted: > 0 } => StageResult.Done,
            { ByRule: true } => StageResult.NoCandidates,
            _ => StageResult.NoAppointableCandidate,
        };
    }

    /// <summary>Chooses from a priority group, or from everybody who is left; null when that is nobody.</summary>
    private static async Task<ShortlistOutcome?> ConsiderAsync(
        TaskOrchestrationContext context,
        StageCall call,
        Seats seats,
        string? group
    )
    {
        var scores = await context.VoteAsync(PreselectionBallots.ScoresOf(call, seats, group));
        if (!scores.HadCandidates)
        {
            return null;
        }

        if (!scores.QuorumReached)
        {
            await context.TellAsync(call, nameof(PreselectionWithoutQuorumMail), People.RecruiterId);
        }

        var choice = await context.VoteAsync(PreselectionBallots.ShortlistOf(call, seats, group));
        if (choice.IsWithoutResult)
        {
            return ShortlistOutcome.Unresolved;
        }

        var outcome = await context.CallActivityAsync<ShortlistOutcome>(
            nameof(ApplyShortlistActivity),
            ShortlistInput.Of(call, group),
            Retries.Default
        );
        if (outcome.ByRule)
        {
            await context.TellAsync(call, nameof(ShortlistByRuleMail), People.RecruiterId);
        }

        var nobody = outcome.Shortlisted == 0 && context.IsSince(Versions.Fifth);
        await RejectAsync(context, call, group, nobody ? RejectionGrounds.NobodySuitable(call) : call.Step);
        return outcome;
    }

    /// <summary>Everybody of the group who is not on the shortlist gets the answer.</summary>
    private static Task RejectAsync(TaskOrchestrationContext context, StageCall call, string? group, string step) =>
        context.CallActivityAsync(
            nameof(GiveOutcomeActivity),
            new OutcomeInput(call.Procedure, PreselectionBallots.EligibleIn(group), CandidateStatus.Rejected, step),
            Retries.Default
        );
}

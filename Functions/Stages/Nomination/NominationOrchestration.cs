using Recruitment.Applicants;
using Recruitment.Applicants.Internal;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Nomination;

/// <summary>
/// Of internal candidates by their own word alone HR first says whether they work here. School management decides of each internal candidate whether to nominate. Who is declined gets the answer with the
/// reason; when management does not answer and the recruiter decides to go on, candidates are nominated by rule.
/// </summary>
public static class NominationOrchestration
{
    public const string Question = "nomination";

    internal static CandidateSelection Candidates { get; } =
        new() { Statuses = [CandidateStatus.Applied], Track = Track.Internal };

    [Function(nameof(NominationOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        if (context.IsSince(Versions.Fifth))
        {
            await InternalWait.RunAsync(context, call);
        }

        var seats = await context.SeatsAsync(call);
        var ballot = new BallotCall
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = call.Ballot(Question),
            Form = nameof(NominationForm),
            Voters = seats.Management,
            Candidates = Candidates,
            Quorum = Seats.Majority(seats.Management),
            CanGoUnanswered = true,
        };
        await context.VoteAsync(ballot);

        var outcome = await context.CallActivityAsync<NominationOutcome>(
            nameof(ApplyNominationActivity),
            call,
            Retries.Default
        );
        if (outcome.Declined > 0)
        {
            await context.CallActivityAsync(
                nameof(GiveOutcomeActivity),
                new OutcomeInput(call.Procedure, Candidates, CandidateStatus.Rejected, call.Step),
                Retries.Default
            );
        }

        if (outcome.ByRule > 0)
        {
            await context.TellAsync(call, nameof(NominationByRuleMail), People.RecruiterId);
        }

        return StageResult.Done;
    }
}

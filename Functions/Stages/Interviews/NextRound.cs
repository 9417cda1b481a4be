using Recruitment.Applicants;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Ties;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// The committee decides who goes on after a round of interviews, and the others get their answer at once. A tie for the
/// last places comes on a second ballot. In stages of
/// before version 4 the proposal that the scores make held without a quorum.
/// </summary>
internal static class NextRound
{
    /// <summary>The question on the ballot.</summary>
    public const string Question = "next";

    private const int WorkingDays = 2;

    /// <summary>Who can go on: everybody who took part in the round and did not withdraw.</summary>
    public static CandidateSelection Eligible { get; } = new() { Statuses = [CandidateStatus.Shortlisted] };

    public static async Task<StageResult> DecideAsync(
        TaskOrchestrationContext context,
        StageCall call,
        IReadOnlyList<PersonId> committee
    )
    {
        var ballot = Ballot(call, committee) with { BreaksTies = context.IsSince(Versions.Fifth) };
        var result = await context.VoteAsync(ballot);
        if (!result.HadCandidates)
        {
            return StageResult.NoCandidates;
        }

        if (result.IsWithoutResult)
        {
            return StageResult.Unresolved;
        }

        if (ballot.BreaksTies)
        {
            var tie = await context.CallActivityAsync<Tie>(nameof(FindNextRoundTieActivity), call, Retries.Default);
            if (!await context.BreakTieAsync(call, committee, Eligible, tie))
            {
                return StageResult.Unresolved;
            }
        }

        var outcome = await context.CallActivityAsync<NextRoundOutcome>(
            nameof(ApplyNextRoundActivity),
            new NextRoundInput(call, result.QuorumReached),
            Retries.Default
        );
        if (!result.QuorumReached)
        {
            await context.TellAsync(call, nameof(NextRoundByRuleMail), People.RecruiterId);
        }

        var nobody = outcome.GoingOn == 0 && context.IsSince(Versions.Fifth);
        var step = nobody ? RejectionGrounds.NobodySuitable(call) : call.Step;
        foreach (var candidate in outcome.NotGoingOn)
        {
            await context.CallActivityAsync(
                nameof(GiveOutcomeActivity),
                new OutcomeInput(call.Procedure, Eligible, CandidateStatus.Rejected, step) { Candidate = candidate },
                Retries.Default
            );
        }

        return outcome switch
        {
            { GoingOn: > 0 } => StageResult.Done,
            { NotGoingOn.Count: > 0 } => StageResult.NoAppointableCandidate,
            _ => StageResult.NoCandidates,
        };
    }

    private static BallotCall Ballot(StageCall call, IReadOnlyList<PersonId> committee) =>
        new()
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = call.Ballot(Question),
            Form = nameof(NextRoundForm),
            Voters = committee,
            Candidates = Eligible,
            Quorum = Seats.Majority(committee),
            WorkingDays = WorkingDays,
        };
}

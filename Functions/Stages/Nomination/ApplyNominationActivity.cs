using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Nomination;

/// <summary>
/// Makes nominated candidates so, and writes the reason down with those who are not; giving these the answer is up to
/// the orchestration. Running twice is harmless: the votes of a closed ballot do not change, and neither does what
/// they come to.
/// </summary>
public sealed class ApplyNominationActivity(BallotRecords ballots, CandidateRecords candidates, StatusChanges changes)
{
    [Function(nameof(ApplyNominationActivity))]
    public async Task<NominationOutcome> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var id = call.Ballot(NominationOrchestration.Question);
        var ballot = await ballots.GetAsync(call.Procedure, id, cancellationToken);
        var votes = await ballots.VotesAsync(call.Procedure, id, cancellationToken);
        var verdicts = new List<NominationVerdict>();
        foreach (var candidate in ballot.Candidates)
        {
            var verdict = NominationRules.Decide(votes, candidate);
            verdicts.Add(verdict);
            await ApplyAsync(call, candidate, verdict, cancellationToken);
        }

        return new NominationOutcome(
            verdicts.Count(v => v.Nominated),
            verdicts.Count(v => v.ByRule),
            verdicts.Count(v => !v.Nominated)
        );
    }

    private Task ApplyAsync(
        StageCall call,
        CandidateId candidate,
        NominationVerdict verdict,
        CancellationToken cancellationToken
    ) =>
        verdict.Nominated
            ? changes.ApplyAsync(
                call.Procedure,
                candidate,
                NominationOrchestration.Candidates,
                CandidateStatus.Nominated,
                call.Step,
                cancellationToken
            )
            : candidates.ChangeAsync(
                call.Procedure,
                candidate,
                c =>
                    c.Status.IsFinal || c.StatusReason == verdict.Reason ? c : c with { StatusReason = verdict.Reason },
                cancellationToken
            );
}

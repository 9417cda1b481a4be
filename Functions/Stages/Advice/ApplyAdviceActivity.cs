using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Advice;

/// <summary>
/// Writes down what the council answered about each candidate: the secretary's answer when there is one, else that of
/// whoever answered. Without an answer that is written down too; after a consultation the earlier advice then stays.
/// Running twice is harmless: the votes of a closed ballot do not change, and neither does what is written.
/// </summary>
public sealed class ApplyAdviceActivity(
    BallotRecords ballots,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CouncilAdvices advices,
    AuditLog audit
)
{
    [Function(nameof(ApplyAdviceActivity))]
    public async Task<AdviceOutcome> RunAsync(
        [ActivityTrigger] AdviceAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var (call, question) = answer;
        var ballot = await ballots.GetAsync(call.Procedure, call.Ballot(question), cancellationToken);
        var vote = await ballots.AnswerAsync(ballot, cancellationToken);
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var asked = new CouncilAdvice
        {
            Step = call.Step,
            Right = AdviceStage.PlanOf(definition).RightOn(DutchTime.DayOf(ballot.OpenedAt)),
            AskedAt = ballot.OpenedAt,
            Verdict = CouncilVerdict.Silent,
        };
        var given = new Dictionary<CandidateId, CouncilAdvice>();
        foreach (var candidate in ballot.Candidates)
        {
            if (await candidates.FindAsync(call.Procedure, candidate, cancellationToken) is null)
            {
                continue; // Erased: nothing may be filed under the candidate any more.
            }

            var said = vote?.Candidates.FirstOrDefault(c => c.Candidate == candidate);
            given[candidate] = await advices.PutAsync(
                call.Procedure,
                candidate,
                earlier => Given(earlier?.Step == call.Step ? earlier : asked, said),
                cancellationToken
            );
            await audit.AppendAsync(
                call.Procedure,
                $"CouncilAdvice-{given[candidate].Verdict}",
                call.Step,
                vote?.Voter.Value,
                cancellationToken
            );
        }

        return new AdviceOutcome(
            [.. given.Where(g => g.Value.IsNotWhollyPositive).Select(g => g.Key)],
            [.. given.Where(g => g.Value.Forbids).Select(g => g.Key)]
        );
    }

    private static CouncilAdvice Given(CouncilAdvice advice, CandidateVote? said) =>
        AdviceChoice.Verdict(said?.Choice) is { } verdict
            ? advice with
            {
                Verdict = verdict,
                Text = said?.Reason,
            }
            : advice;
}

using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Advice;

/// <summary>Reads what the mails about the council's part say.</summary>
public sealed class AdviceLetters(
    AdviceSubjects subjects,
    CandidateRecords candidates,
    CouncilAdvices advices,
    BallotRecords ballots,
    BallotLetters questions,
    TimeProvider clock
)
{
    /// <summary>The intended appointment, to somebody who is told of it.</summary>
    public async Task<AdviceLetter> OfIntentionAsync(Letter letter, CancellationToken cancellationToken)
    {
        var asked = await subjects.FindAsync(letter.Procedure.Id, letter.Definition, cancellationToken);
        return await WithAsync(letter, asked, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>The question of a ballot, to a voter; null when there is nothing to ask any more.</summary>
    public async Task<AdviceLetter?> OfBallotAsync(MailOrder order, Letter letter, CancellationToken cancellationToken)
    {
        var question = await questions.FindAsync(order, letter, cancellationToken);
        var ballot = await ballots.FindAsync(order.Procedure, order.Step, cancellationToken);
        return question is null || ballot is null
            ? null
            : await WithAsync(letter, ballot.Candidates, ballot.OpenedAt, cancellationToken) with
            {
                Ballot = question,
            };
    }

    private async Task<AdviceLetter> WithAsync(
        Letter letter,
        IReadOnlyList<CandidateId> asked,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var procedure = letter.Procedure.Id;
        var given = await advices.OfAsync(procedure, asked, cancellationToken);
        var names = new Dictionary<CandidateId, string>();
        foreach (var id in asked)
        {
            if (await candidates.FindAsync(procedure, id, cancellationToken) is { } candidate)
            {
                names[id] = candidate.Name;
            }
        }

        var right = AdviceStage.PlanOf(letter.Definition).RightOn(DutchTime.DayOf(at));
        return new AdviceLetter(letter)
        {
            RightSentence = AdviceTexts.Right(letter.Definition, right),
            Names = [.. names.Values],
            Advised =
            [
                .. names
                    .Where(name => given.ContainsKey(name.Key))
                    .Select(name => new AdvisedCandidate(name.Value, given[name.Key])),
            ],
        };
    }
}

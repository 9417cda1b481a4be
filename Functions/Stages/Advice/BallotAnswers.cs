using Recruitment.Committee;
using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>The one answer to a question, and what it changes.</summary>
internal static class BallotAnswers
{
    /// <summary>The vote of the first of the voters who voted; null when nobody did.</summary>
    public static async Task<Vote?> AnswerAsync(
        this BallotRecords ballots,
        Ballot ballot,
        CancellationToken cancellationToken
    )
    {
        var votes = await ballots.VotesAsync(ballot.Procedure, ballot.Id, cancellationToken);
        return ballot
            .Voters.Select(voter => votes.FirstOrDefault(vote => vote.Voter == voter))
            .FirstOrDefault(vote => vote is not null);
    }

    /// <summary>Changes the advice about every candidate on the ballot.</summary>
    public static async Task ChangeAsync(
        this CouncilAdvices advices,
        Ballot ballot,
        Func<CouncilAdvice, CouncilAdvice> change,
        CancellationToken cancellationToken
    )
    {
        var given = await advices.OfAsync(ballot.Procedure, ballot.Candidates, cancellationToken);
        foreach (var (candidate, advice) in given)
        {
            await advices.PutAsync(ballot.Procedure, candidate, found => change(found ?? advice), cancellationToken);
        }
    }
}

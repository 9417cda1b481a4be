using Recruitment.Committee;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// The decision is what most board members say. When opinions have equally many votes, the first member of the
/// board, who chairs it, decides; when the chair holds none of them, the next member does.
/// </summary>
public static class DecisionRules
{
    /// <param name="board">In order, the chair first.</param>
    /// <returns>Null when nobody voted.</returns>
    public static BoardDecision? Decide(IReadOnlyList<Vote> votes, IReadOnlyList<PersonId> board)
    {
        var winner = votes
            .Where(vote => vote.Choice is not null && board.Contains(vote.Voter))
            .OrderBy(vote => Place(board, vote.Voter))
            .GroupBy(vote => (Choice: vote.Choice ?? "", Prefers: Preferred(vote), Condition: Condition(vote)))
            .OrderByDescending(opinion => opinion.Count())
            .ThenBy(opinion => Place(board, opinion.First().Voter))
            .FirstOrDefault();
        return winner is null
            ? null
            : new BoardDecision(
                winner.Key.Choice,
                winner.Key.Prefers,
                [.. winner.Select(vote => vote.Reason).OfType<string>()]
            )
            {
                Weighed = winner.Key.Condition?.Candidate,
                FollowsConditions = winner.Key.Condition?.Choice == AdviceWeighing.Met,
                ConsultedOn = winner.Max(vote => vote.Day),
                // In doubt the board is asked again.
                FirstOnly =
                    winner.Count(vote => vote.FirstOnly == true) is > 0 and var only && 2 * only >= winner.Count(),
            };
    }

    /// <summary>The ranking that the offer follows. Empty when nobody is to be appointed.</summary>
    /// <param name="recommended">The candidates of the recommendation who have not withdrawn.</param>
    /// <param name="positions">People to appoint.</param>
    public static IReadOnlyList<CandidateId> Rank(
        BoardDecision decision,
        IReadOnlyList<CandidateId> recommended,
        int positions = 1
    )
    {
        IReadOnlyList<CandidateId> ranking = decision switch
        {
            { Choice: DecisionChoice.Nobody } => [],
            { Prefers: { } first } when recommended.Contains(first) =>
            [
                first,
                .. recommended.Where(candidate => candidate != first),
            ],
            _ => recommended,
        };
        return decision.FirstOnly ? [.. ranking.Take(positions)] : ranking;
    }

    internal static CandidateId? Preferred(Vote vote) =>
        vote.Choice == DecisionChoice.Prefer
            ? vote.Candidates.FirstOrDefault(candidate => candidate.Rank == 1)?.Candidate
            : null;

    /// <summary>About whom the council's advice was weighed, and whether its conditions are met; null: it was not asked.</summary>
    private static (CandidateId Candidate, string? Choice)? Condition(Vote vote) =>
        vote.Candidates.FirstOrDefault() is { } said ? (said.Candidate, said.Choice) : null;

    private static int Place(IReadOnlyList<PersonId> board, PersonId member) =>
        board.TakeWhile(other => other != member).Count();
}

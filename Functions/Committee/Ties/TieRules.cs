using Recruitment.Records;

namespace Recruitment.Committee.Ties;

/// <summary>
/// Puts candidates who are tied in order, by the places that members gave them on a second ballot: of n candidates the
/// first gets n points, the second n − 1, and so on. Equal points are decided by the chair's order, when there is a
/// casting vote.
/// </summary>
public static class TieRules
{
    /// <param name="left">The candidates of the tie who still take part.</param>
    /// <param name="casting">The vote that decides between equal points; null: none does.</param>
    /// <returns>Null when it is a tie again.</returns>
    public static IReadOnlyList<CandidateId>? Order(
        Tie tie,
        IReadOnlyList<CandidateId> left,
        IReadOnlyList<Vote> votes,
        Vote? casting
    )
    {
        var order = new List<CandidateId>();
        foreach (var group in tie.Groups)
        {
            var sorted = group
                .Where(left.Contains)
                .Select(candidate => (Candidate: candidate, Points: votes.Sum(vote => PointsOf(vote, candidate, left))))
                .OrderByDescending(one => one.Points)
                .ThenByDescending(one => casting is null ? 0 : PointsOf(casting, one.Candidate, left))
                .ToList();
            var isOpen = sorted
                .Zip(sorted.Skip(1))
                .Where((_, place) => tie.Places is not { } places || place + 1 == places)
                .Any(pair => pair.First.Points == pair.Second.Points);
            if (isOpen && casting is null)
            {
                return null;
            }

            order.AddRange(sorted.Select(one => one.Candidate));
        }

        return order;
    }

    private static int PointsOf(Vote vote, CandidateId candidate, IReadOnlyList<CandidateId> left)
    {
        var rank = vote.Candidates.FirstOrDefault(said => said.Candidate == candidate)?.Rank;

        // Counted among who is left, so that a withdrawal moves nobody past another.
        var before = vote.Candidates.Count(said => said.Rank < rank && left.Contains(said.Candidate));
        return rank is null ? 0 : left.Count - before;
    }
}

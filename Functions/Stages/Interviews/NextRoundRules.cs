using Recruitment.Committee;
using Recruitment.Committee.Choices;
using Recruitment.Committee.Scores;
using Recruitment.Committee.Ties;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Who goes on by the members' votes: the candidates whom most members chose, of those who could judge them. Equal at the
/// last place: as the second ballot decided; before version 5 the higher weighted average, and then who applied first.
/// Whom nobody chose does not go on, and when more than half of the voters find nobody suitable, nobody does.
/// </summary>
public static class NextRoundRules
{
    /// <param name="inOrderOfReceipt">The candidates on the ballot who have not withdrawn.</param>
    /// <param name="maximum">Candidates at most who go on.</param>
    /// <param name="tie">How a tie for the last places was broken; null: there was none.</param>
    public static IReadOnlyList<CandidateId> Count(
        Ballot ballot,
        IReadOnlyList<Vote> votes,
        IEnumerable<CandidateId> inOrderOfReceipt,
        ScoreAverages averages,
        int maximum,
        TieDecision? tie = null
    )
    {
        var times = Times(ballot, votes);
        return
        [
            .. averages
                .Order(inOrderOfReceipt)
                .Where(times.ContainsKey)
                .OrderByDescending(candidate => times[candidate])
                .ThenBy(candidate => tie?.PlaceOf(candidate) ?? 0)
                .Take(maximum),
        ];
    }

    /// <summary>Who were chosen equally often, while not all of them can go on.</summary>
    /// <inheritdoc cref="Count"/>
    public static Tie TieIn(
        Ballot ballot,
        IReadOnlyList<Vote> votes,
        IEnumerable<CandidateId> inOrderOfReceipt,
        int maximum
    )
    {
        var times = Times(ballot, votes);
        var chosen = inOrderOfReceipt.Where(times.ContainsKey).OrderByDescending(c => times[c]).ToList();
        if (chosen.Count <= maximum || times[chosen[maximum - 1]] != times[chosen[maximum]])
        {
            return Tie.None;
        }

        var last = times[chosen[maximum]];
        IReadOnlyList<CandidateId> tied = [.. chosen.Where(candidate => times[candidate] == last)];
        return new Tie([tied], maximum - chosen.Count(candidate => times[candidate] > last));
    }

    /// <summary>
    /// Which part of the members who could judge a candidate chose them; nobody was chosen when more than half of the
    /// voters find nobody suitable.
    /// </summary>
    private static Dictionary<CandidateId, decimal> Times(Ballot ballot, IReadOnlyList<Vote> votes) =>
        votes.Count(vote => vote.Choice == Choice.Nobody) * 2 > votes.Count
            ? []
            : votes
                .SelectMany(vote => vote.Candidates)
                .CountBy(said => said.Candidate)
                .ToDictionary(
                    chosen => chosen.Key,
                    chosen =>
                        chosen.Value / (decimal)Math.Max(votes.Count(vote => ballot.Asks(vote.Voter, chosen.Key)), 1)
                );
}

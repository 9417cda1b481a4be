using Recruitment.Committee;
using Recruitment.Committee.Choices;
using Recruitment.Committee.Scores;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Who goes on by the members' votes: the candidates whom most members chose. Equal: the higher weighted average, and
/// then who applied first. Whom nobody chose does not go on, and when more than half of the voters find nobody
/// suitable, nobody does.
/// </summary>
public static class NextRoundRules
{
    /// <param name="inOrderOfReceipt">The candidates on the ballot who have not withdrawn.</param>
    /// <param name="maximum">Candidates at most who go on.</param>
    public static IReadOnlyList<CandidateId> Count(
        IReadOnlyList<Vote> votes,
        IEnumerable<CandidateId> inOrderOfReceipt,
        ScoreAverages averages,
        int maximum
    )
    {
        if (votes.Count(vote => vote.Choice == Choice.Nobody) * 2 > votes.Count)
        {
            return [];
        }

        var times = votes.SelectMany(vote => vote.Candidates).CountBy(said => said.Candidate).ToDictionary();
        return
        [
            .. averages
                .Order(inOrderOfReceipt)
                .Where(times.ContainsKey)
                .OrderByDescending(candidate => times[candidate])
                .Take(maximum),
        ];
    }
}

using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>The scores of a ballot together: per candidate the average on each criterion, and the weighted average.</summary>
public sealed class ScoreAverages
{
    private readonly Dictionary<CandidateId, CandidateScore> _scores;

    private ScoreAverages(Dictionary<CandidateId, CandidateScore> scores) => _scores = scores;

    /// <summary>Null when nobody scored the candidate.</summary>
    public CandidateScore? Find(CandidateId candidate) => _scores.GetValueOrDefault(candidate);

    /// <summary>
    /// Every vote counts the same; a criterion counts by its weight. Criteria on which nobody scored a candidate are
    /// left out of that candidate's weighted average.
    /// </summary>
    public static ScoreAverages Of(IEnumerable<Vote> votes, IReadOnlyList<Criterion> criteria) =>
        new(
            votes
                .SelectMany(vote => vote.Candidates)
                .Where(said => said.Scores is { Count: > 0 })
                .GroupBy(said => said.Candidate)
                .Select(said => Together(said.Key, [.. said.Select(s => s.Scores!)], criteria))
                .ToDictionary(score => score.Candidate)
        );

    /// <summary>The candidates by weighted average, highest first; equals, and those without scores, as they came.</summary>
    public IReadOnlyList<CandidateId> Order(IEnumerable<CandidateId> inOrderOfReceipt) =>
        [.. inOrderOfReceipt.OrderByDescending(candidate => Find(candidate)?.Weighted ?? 0)];

    private static CandidateScore Together(
        CandidateId candidate,
        IReadOnlyList<IReadOnlyDictionary<string, int>> scores,
        IReadOnlyList<Criterion> criteria
    )
    {
        var given = new Dictionary<string, IReadOnlyList<int>>();
        decimal points = 0;
        decimal weight = 0;
        foreach (var criterion in criteria)
        {
            IReadOnlyList<int> on =
            [
                .. scores.Where(s => s.ContainsKey(criterion.Id)).Select(s => s[criterion.Id]).OrderDescending(),
            ];
            if (on.Count == 0)
            {
                continue;
            }

            given[criterion.Id] = on;
            points += on.Average(score => (decimal)score) * criterion.Weight;
            weight += criterion.Weight;
        }

        var together = new CandidateScore(candidate, given, weight == 0 ? 0 : points / weight);
        return together with
        {
            Falls = [.. criteria.Where(c => c.Required && IsTooLow(together, c)).Select(c => c.Id)],
        };
    }

    private static bool IsTooLow(CandidateScore score, Criterion criterion) =>
        score.On(criterion.Id) < CandidateScore.LowestOnRequired;
}

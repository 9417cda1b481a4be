using Recruitment.Definition;

namespace Recruitment.Committee.Scores;

/// <summary>How a weighted average is made of scores and weights, so that a reader can add it up.</summary>
/// <param name="Rows">The criteria on which anybody scored the candidate.</param>
/// <param name="Weighted">The points of all rows by the weights of all rows.</param>
public sealed record AverageSum(IReadOnlyList<AverageRow> Rows, decimal Weighted)
{
    public int Weights => Rows.Sum(row => row.Criterion.Weight);

    public decimal Points => Rows.Sum(row => row.Points);

    /// <summary>Null when nobody scored the candidate.</summary>
    public static AverageSum? Of(CandidateScore? score, IReadOnlyList<Criterion> criteria) =>
        score is null
            ? null
            : new AverageSum(
                [
                    .. from criterion in criteria
                    where score.Given.ContainsKey(criterion.Id)
                    let given = score.Given[criterion.Id]
                    select new AverageRow(criterion, given, given.Average(one => (decimal)one)),
                ],
                score.Weighted
            );
}

/// <summary>What one criterion adds to a weighted average.</summary>
/// <param name="Given">The scores, highest first.</param>
/// <param name="Average">Of these.</param>
public sealed record AverageRow(Criterion Criterion, IReadOnlyList<int> Given, decimal Average)
{
    public decimal Points => Average * Criterion.Weight;
}

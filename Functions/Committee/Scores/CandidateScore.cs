using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>What the committee scored a candidate together.</summary>
/// <param name="Averages">By criterion id, each from 1 to 5.</param>
/// <param name="Weighted">The average over the criteria by weight, from 1 to 5.</param>
public sealed record CandidateScore(
    CandidateId Candidate,
    IReadOnlyDictionary<string, decimal> Averages,
    decimal Weighted
)
{
    /// <summary>An average below this on a required criterion is pointed out.</summary>
    public const decimal LowestOnRequired = 2;

    /// <summary>Ids of the required criteria with too low an average.</summary>
    public IReadOnlyList<string> Falls { get; init; } = [];

    /// <summary>The average on a criterion; null when nobody scored it.</summary>
    public decimal? On(string criterion) => Averages.TryGetValue(criterion, out var average) ? average : null;
}

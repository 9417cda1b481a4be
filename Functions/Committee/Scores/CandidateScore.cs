using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>What the committee scored a candidate together.</summary>
/// <param name="Given">By criterion id, the scores that were given, from 1 to 5, highest first.</param>
/// <param name="Weighted">The average over the criteria by weight, from 1 to 5.</param>
public sealed record CandidateScore(
    CandidateId Candidate,
    IReadOnlyDictionary<string, IReadOnlyList<int>> Given,
    decimal Weighted
)
{
    /// <summary>An average below this on a required criterion is pointed out.</summary>
    public const decimal LowestOnRequired = 2;

    /// <summary>Ids of the required criteria with too low an average.</summary>
    public IReadOnlyList<string> Falls { get; init; } = [];

    /// <summary>The average on a criterion; null when nobody scored it.</summary>
    public decimal? On(string criterion) =>
        Given.TryGetValue(criterion, out var given) ? given.Average(score => (decimal)score) : null;
}

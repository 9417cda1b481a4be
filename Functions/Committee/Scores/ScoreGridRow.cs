using Recruitment.Definition;

namespace Recruitment.Committee.Scores;

/// <summary>One criterion of one candidate in a grid of scores.</summary>
/// <param name="Score">The voter's own, 1 to 5; null: not given yet.</param>
/// <param name="OthersAverage">What the others gave on average; null while that is not to be shown.</param>
public sealed record ScoreGridRow(string Field, Criterion Criterion, int? Score, decimal? OthersAverage = null);

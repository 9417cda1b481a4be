namespace Recruitment.Committee.Scores;

/// <summary>What a candidate scored in one round of interviews.</summary>
/// <param name="Title">Of the round's stage.</param>
/// <param name="Weighted">The average over the criteria by weight, from 1 to 5.</param>
public sealed record RoundScore(string Title, decimal Weighted);

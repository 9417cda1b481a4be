using Recruitment.Definition;

namespace Recruitment.Committee.Scores;

/// <summary>What the committee scored in one round of interviews.</summary>
/// <param name="Stage">The round's stage.</param>
public sealed record InterviewRound(StageDefinition Stage, IReadOnlyList<Vote> Votes);

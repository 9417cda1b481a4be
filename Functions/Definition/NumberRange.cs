namespace Recruitment.Definition;

/// <summary>A range of numbers, both ends included.</summary>
/// <param name="Minimum">The lowest.</param>
/// <param name="Maximum">The highest; may be the same.</param>
public sealed record NumberRange(decimal Minimum, decimal Maximum);

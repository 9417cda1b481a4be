namespace Recruitment.Procedures.Definition;

/// <summary>A range of numbers, both ends included.</summary>
public sealed record NumberRange(decimal Minimum, decimal Maximum);

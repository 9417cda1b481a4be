namespace Recruitment.Candidates;

/// <summary>A stage as a candidate reads it.</summary>
/// <param name="Title">Of the stage.</param>
/// <param name="When">The resolved dates in words; null when nothing is planned.</param>
/// <param name="Written">The dates as the organisation wrote them; null when they say the same.</param>
/// <param name="IsDone">The stage has ended.</param>
/// <param name="IsCurrent">The stage is under way.</param>
public sealed record OutlineStep(string Title, string? When, string? Written, bool IsDone, bool IsCurrent);

namespace Recruitment.Stages.TermEnd;

/// <summary>A mail that is due at a moment while the board has not decided.</summary>
/// <param name="Kind">The mail.</param>
/// <param name="Number">Makes the mail's key unique within the term.</param>
public sealed record TermMoment(DateTimeOffset At, string Kind, int Number);

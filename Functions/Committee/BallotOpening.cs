namespace Recruitment.Committee;

/// <summary>Input of <see cref="OpenBallotActivity"/>. Times in UTC.</summary>
/// <param name="ClosesAt">The deadline that people are told.</param>
public sealed record BallotOpening(BallotCall Call, DateTimeOffset OpenedAt, DateTimeOffset ClosesAt);

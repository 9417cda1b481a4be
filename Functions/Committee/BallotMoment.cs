namespace Recruitment.Committee;

/// <summary>A moment in a ballot at which something happens if votes are missing. UTC.</summary>
public sealed record BallotMoment(BallotMomentKind Kind, DateTimeOffset At);

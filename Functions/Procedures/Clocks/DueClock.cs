namespace Recruitment.Procedures.Clocks;

/// <summary>A clock that the recruiter was warned of.</summary>
public sealed record DueClock(ClockKind Kind, ClockStanding Standing);

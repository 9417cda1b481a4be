namespace Recruitment.Procedures.Clocks;

/// <summary>A clock that the recruiter was warned of.</summary>
public sealed record DueClock(ClockKind Kind, ClockStanding Standing)
{
    /// <summary>The last minute, UTC; absent in what was kept before that was told.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>For how many candidates or complaints; 0 where that is not known.</summary>
    public int Waiting { get; init; }

    /// <summary>It may have run out since it was looked at.</summary>
    public ClockStanding StandingAt(DateTimeOffset now) => Due < now ? ClockStanding.Broken : Standing;
}

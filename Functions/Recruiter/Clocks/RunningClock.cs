using Recruitment.Calendar;
using Recruitment.Procedures.Clocks;

namespace Recruitment.Recruiter.Clocks;

/// <summary>A clock that runs for one or more candidates and ends on the same day for all of them.</summary>
/// <param name="Kind">What must be done.</param>
/// <param name="Due">The last minute, UTC.</param>
/// <param name="Waiting">For how many candidates or complaints.</param>
/// <param name="WarnAt">From when it is about to run out, UTC.</param>
public sealed record RunningClock(ClockKind Kind, DateTimeOffset Due, int Waiting, DateTimeOffset WarnAt)
{
    /// <summary>
    /// The app does it by itself unless something keeps it from that, so that there is nothing to warn of before.
    /// </summary>
    public bool RunsByItself => Kind == ClockKind.Erasure;

    public ClockStanding StandingAt(DateTimeOffset now) =>
        now > Due ? ClockStanding.Broken
        : now >= WarnAt ? ClockStanding.Near
        : ClockStanding.Running;

    /// <summary>Whole days that are left until the last one, below 0 when it is over.</summary>
    public int DaysLeft(DateTimeOffset now) => DaysLeft(Due, now);

    /// <inheritdoc cref="DaysLeft(DateTimeOffset)"/>
    public static int DaysLeft(DateTimeOffset due, DateTimeOffset now) =>
        DutchTime.DayOf(due).DayNumber - DutchTime.DayOf(now).DayNumber;
}

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>What became of what a coach posted about a session.</summary>
public enum SessionAnswer
{
    Reported,
    Moved,
    Cancelled,

    /// <summary>The session ended before, or the phase is over; what was recorded stands.</summary>
    Closed,

    /// <summary>A report before the session began.</summary>
    NotBegun,

    /// <summary>No day, or not a day and times that a session can be moved to.</summary>
    NoMoment,
    ReasonMissing,
    ReasonTooLong,
    NothingChosen,
}

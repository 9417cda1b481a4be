using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>What an invited candidate has in the agenda.</summary>
public sealed record Booking
{
    public required CandidateId Candidate { get; init; }

    /// <summary>The slot; absent while nothing is chosen.</summary>
    public string? Slot { get; init; }

    /// <summary>
    /// iCalendar SEQUENCE of the last change, over all rounds of interviews; -1 before the first. Also numbers the
    /// mails about it, so that each change is mailed once.
    /// </summary>
    public int Sequence { get; init; } = -1;

    /// <summary>The candidate did not choose in time, and the slot was given by rule.</summary>
    public bool Assigned { get; init; }

    /// <summary>The candidate no longer takes part. <see cref="Slot"/> names what was freed, for the cancellation.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Whether the candidate holds the slot.</summary>
    public bool Holds(string slot) => !Cancelled && Slot == slot;
}

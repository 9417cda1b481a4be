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

    /// <summary>
    /// What the candidate had before the day moved, as long as nothing is chosen since: it is taken from the calendar
    /// with the invitation to choose again.
    /// </summary>
    public AgendaSlot? Lapsed { get; init; }

    /// <summary>The recruiter moved the interviews once their times were settled, and this one with them.</summary>
    public bool Rescheduled { get; init; }

    /// <summary>The room or the link is another than was told before.</summary>
    public bool PlaceChanged { get; init; }

    /// <summary>Where this interview is, when that is not where the others are.</summary>
    public string? Room { get; init; }

    /// <summary>Where this interview is held online, when that is not where the others are; https.</summary>
    public string? MeetingLink { get; init; }

    /// <summary>The candidate did not choose in time, and the slot was given by rule.</summary>
    public bool Assigned { get; init; }

    /// <summary>The candidate no longer takes part. <see cref="Slot"/> names what was freed, for the cancellation.</summary>
    public bool Cancelled { get; init; }

    /// <summary>How often the candidate took part again after that: each time they are invited anew.</summary>
    public int Returns { get; init; }

    /// <summary>Whether the candidate holds the slot.</summary>
    public bool Holds(string slot) => !Cancelled && Slot == slot;
}

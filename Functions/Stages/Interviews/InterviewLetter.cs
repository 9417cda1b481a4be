using Recruitment.Calendar;
using Recruitment.Correspondence;
using Recruitment.Definition;

namespace Recruitment.Stages.Interviews;

/// <summary>A mail about a candidate's interview.</summary>
public sealed record InterviewLetter : Letter
{
    public InterviewLetter(Letter letter)
        : base(letter) { }

    public required InterviewAgenda Agenda { get; init; }
    public required Booking Booking { get; init; }

    /// <summary>The reader is a member of the committee.</summary>
    public required bool ToMember { get; init; }

    /// <summary>Where to choose; absent once that is over.</summary>
    public Uri? Link { get; init; }

    /// <summary>The slot that the booking names; absent while none is chosen.</summary>
    public AgendaSlot? Slot => Agenda.Slot(Booking.Slot);

    /// <summary>The candidate's name; absent when erased.</summary>
    public string? Candidate => About?.Name;
    public string Location => Agenda.PlaceOf(Booking, Plan);

    /// <summary>Of the round.</summary>
    public InterviewPlan Plan => Stage(Agenda.Stage).Interviews!; // an agenda has a plan

    /// <summary>Where the interview is held online; absent: it is not.</summary>
    public string? MeetingLink => Agenda.LinkOf(Booking, Plan);

    /// <summary>What the candidate does right before the interview; absent: nothing.</summary>
    public AssignmentPlan? Assignment => Plan.Assignment;

    /// <summary>Where the assignment is.</summary>
    public string AssignmentLocation => Assignment?.Location ?? Location;

    /// <summary>The candidate has had interviews in an earlier round.</summary>
    public bool IsLaterRound => Definition.Stages.First(s => s.Kind == StageKind.Interviews).Id != Agenda.Stage;
    public DateTimeOffset ChoiceClosesAt => Agenda.ChoiceClosesAt;

    /// <summary>The days with slots, Europe/Amsterdam.</summary>
    public IReadOnlyList<DateOnly> Days => [.. Agenda.Slots.Select(s => DutchTime.DayOf(s.Start)).Distinct()];

    /// <summary>What nobody has chosen, for who reads it on paper.</summary>
    public IReadOnlyList<AgendaSlot> FreeSlots => [.. Agenda.Slots.Where(Agenda.IsFree)];

    /// <summary>What was chosen before the day moved is to be taken from the calendar.</summary>
    public bool Lapsed => Booking is { Slot: null, Lapsed: not null };

    /// <summary>The slot was given by rule.</summary>
    public bool Assigned => Booking is { Assigned: true, Rescheduled: false };

    /// <summary>The interviews are on another day than the candidate was told before.</summary>
    public bool DayMoved => Agenda.Version > 1;

    /// <summary>
    /// The times of all interviews on the day of this one. Only this one names its candidate, so that erasing a
    /// candidate erases every mail with their name.
    /// </summary>
    public IReadOnlyList<AgendaSlot> Day =>
        [
            .. Agenda.Slots.Where(other =>
                Slot is { } own && DutchTime.DayOf(other.Start) == DutchTime.DayOf(own.Start) && !Agenda.IsFree(other)
            ),
        ];
}

/// <summary>What is told of interviews to come when a procedure is suspended, or goes on.</summary>
public sealed record InterviewsLetter : Letter
{
    public InterviewsLetter(Letter letter)
        : base(letter) { }

    /// <summary>The interviews to come: a candidate's own, a member's all.</summary>
    public required IReadOnlyList<AgendaSlot> Slots { get; init; }
}

/// <summary>What the recruiter is told when the interviews are on another day than planned.</summary>
public sealed record InterviewDayMovedLetter : Letter
{
    public InterviewDayMovedLetter(Letter letter)
        : base(letter) { }

    public required InterviewAgenda Agenda { get; init; }

    /// <summary>The day as the definition has it.</summary>
    public string Written => Stage(Agenda.Stage).Interviews!.Day; // an agenda has a plan

    /// <summary>The day as it became, Europe/Amsterdam.</summary>
    public DateOnly Day => Agenda.Day;
    public DateTimeOffset ChoiceClosesAt => Agenda.ChoiceClosesAt;

    /// <summary>Candidates had been invited already, and are asked to choose again.</summary>
    public bool AskedAgain => Agenda.Version > 1;
}

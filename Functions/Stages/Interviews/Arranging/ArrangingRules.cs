using Recruitment.Records;

namespace Recruitment.Stages.Interviews.Arranging;

/// <summary>How the recruiter changes an agenda. Each gives the same agenda back when nothing changes.</summary>
public static class ArrangingRules
{
    /// <summary>Gives a candidate another time, one that was on offer or not.</summary>
    /// <returns>Why not, as a key of the faults' texts; null when it was done, now or before.</returns>
    public static (string? Fault, InterviewAgenda Agenda) Move(
        InterviewAgenda agenda,
        CandidateId candidate,
        AgendaSlot slot,
        DateTimeOffset now
    )
    {
        if (FaultOf(agenda, candidate, now) is { } fault)
        {
            return (fault, agenda);
        }

        var own = agenda.BookingOf(candidate)!; // or it is a fault
        if (own.Holds(slot.Id))
        {
            return (null, agenda);
        }

        if (slot.Start <= now)
        {
            return ("TimePassed", agenda);
        }

        var others = agenda.Slots.Where(s => !agenda.IsFree(s) && !own.Holds(s.Id));
        return others.Any(other => Overlap(other, slot))
            ? ("SlotTaken", agenda)
            : (
                null,
                WithSlots(agenda, [slot])
                    .With(
                        candidate,
                        b => BookingRules.Give(b, slot) with { Rescheduled = b.Slot is not null, Assigned = false }
                    )
            );
    }

    /// <summary>Offers more times to choose from.</summary>
    /// <inheritdoc cref="Move" path="/returns"/>
    public static (string? Fault, InterviewAgenda Agenda) Add(
        InterviewAgenda agenda,
        IReadOnlyList<AgendaSlot> slots,
        DateTimeOffset now
    )
    {
        var fresh = slots.Where(slot => agenda.Slot(slot.Id) is null).ToList();
        return fresh.Count == 0 ? (null, agenda)
            : !agenda.IsChoiceOpen(now) ? ("ChoiceClosed", agenda)
            : fresh.Any(slot => slot.Start <= now) ? ("TimePassed", agenda)
            : fresh.Any(slot => agenda.Slots.Concat(fresh).Any(other => other.Id != slot.Id && Overlap(other, slot)))
                ? ("SlotTaken", agenda)
            : (null, WithSlots(agenda, fresh) with { TimesAdded = agenda.TimesAdded + 1 });
    }

    /// <summary>Sets where one candidate's interview is.</summary>
    /// <inheritdoc cref="Move" path="/returns"/>
    public static (string? Fault, InterviewAgenda Agenda) Place(
        InterviewAgenda agenda,
        CandidateId candidate,
        InterviewPlace place,
        DateTimeOffset now
    )
    {
        if (FaultOf(agenda, candidate, now) is { } fault)
        {
            return (fault, agenda);
        }

        var own = agenda.BookingOf(candidate)!; // or it is a fault
        var (room, link) = place.Over(own.Room, own.MeetingLink);
        return room == own.Room && link == own.MeetingLink
            ? (null, agenda)
            : (null, agenda.With(candidate, b => Tell(b with { Room = room, MeetingLink = link })));
    }

    /// <summary>Sets where the interviews are that have no place of their own; those that have begun stay as they were.</summary>
    public static InterviewAgenda Place(InterviewAgenda agenda, InterviewPlace place, DateTimeOffset now)
    {
        var (room, link) = place.Over(agenda.Room, agenda.MeetingLink);
        if (room == agenda.Room && link == agenda.MeetingLink)
        {
            return agenda;
        }

        return agenda with
        {
            Room = room,
            MeetingLink = link,
            Bookings = [.. agenda.Bookings.Select(b => IsToCome(agenda, b, now) ? Tell(b) : b)],
        };
    }

    /// <summary>
    /// Plans anew what fell in a suspension: the interviews that began in it were not held, and times that passed in it
    /// cannot be chosen. At the same time of day where that is free.
    /// </summary>
    /// <param name="slots">From now on, at least as many as there are bookings.</param>
    public static InterviewAgenda Replan(
        InterviewAgenda agenda,
        DateTimeOffset from,
        DateTimeOffset until,
        IReadOnlyList<AgendaSlot> slots
    )
    {
        bool Fell(AgendaSlot slot) => slot.Start >= from && slot.Start < until;

        if (!agenda.Slots.Any(slot => Fell(slot) && (agenda.ClosedAt is null || !agenda.IsFree(slot))))
        {
            return agenda;
        }

        var missed = agenda.Bookings.Where(b => !b.Cancelled && agenda.Slot(b.Slot) is { } slot && Fell(slot)).ToList();
        var replanned = agenda with
        {
            Slots = [.. agenda.Slots.Where(slot => !Fell(slot))],
            Bookings = [.. agenda.Bookings.Select(b => missed.Contains(b) ? b with { Slot = null } : b)],
        };
        var free = slots.Where(slot => !replanned.Slots.Any(other => Overlap(other, slot) && !replanned.IsFree(other)));
        replanned = WithSlots(replanned, [.. free]);
        foreach (var booking in missed.OrderBy(b => b.Slot, StringComparer.Ordinal))
        {
            var open = slots.Where(slot => replanned.Slot(slot.Id) is not null && replanned.IsFree(slot)).ToList();
            var same = agenda.Slot(booking.Slot)?.TimeOfDay;
            var slot = open.FirstOrDefault(s => s.TimeOfDay == same) ?? open[0];
            replanned = replanned.With(
                booking.Candidate,
                b => BookingRules.Give(b, slot) with { Rescheduled = true, Assigned = false }
            );
        }

        return replanned;
    }

    /// <summary>Whether an interview is still to be held.</summary>
    public static bool IsToCome(InterviewAgenda agenda, Booking booking, DateTimeOffset now) =>
        !booking.Cancelled && agenda.Slot(booking.Slot)?.Start > now;

    private static string? FaultOf(InterviewAgenda agenda, CandidateId candidate, DateTimeOffset now) =>
        agenda.BookingOf(candidate) is not { Cancelled: false } own ? "NoInterview"
        : agenda.Slot(own.Slot)?.Start <= now ? "InterviewHeld"
        : null;

    private static InterviewAgenda WithSlots(InterviewAgenda agenda, IReadOnlyList<AgendaSlot> slots) =>
        agenda with
        {
            Slots = [.. agenda.Slots.Concat(slots).DistinctBy(slot => slot.Id).OrderBy(slot => slot.Start)],
        };

    /// <summary>Who knows of the interview is told of the change; who has chosen no time yet sees it when they do.</summary>
    private static Booking Tell(Booking booking) =>
        booking.Slot is null
            ? booking
            : booking with
            {
                PlaceChanged = true,
                Rescheduled = false,
                Sequence = booking.Sequence + 1,
            };

    private static bool Overlap(AgendaSlot one, AgendaSlot other) => one.Start < other.End && other.Start < one.End;
}

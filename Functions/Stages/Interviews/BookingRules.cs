using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>How bookings change an agenda. Each gives the same agenda back when nothing changes.</summary>
public static class BookingRules
{
    /// <summary>Gives the candidate the slot, and frees the one that they had.</summary>
    public static (BookingAnswer Answer, InterviewAgenda Agenda) Book(
        InterviewAgenda agenda,
        CandidateId candidate,
        string? slotId,
        DateTimeOffset now
    )
    {
        if (!agenda.IsChoiceOpen(now) || agenda.BookingOf(candidate) is not { Cancelled: false } own)
        {
            return (BookingAnswer.Closed, agenda);
        }

        if (agenda.Slot(slotId) is not { } slot)
        {
            return (BookingAnswer.Unknown, agenda);
        }

        if (own.Holds(slot.Id))
        {
            return (BookingAnswer.Booked, agenda);
        }

        return agenda.IsFree(slot)
            ? (BookingAnswer.Booked, agenda.With(candidate, b => Give(b, slot)))
            : (BookingAnswer.Taken, agenda);
    }

    /// <summary>
    /// Closes the choice: whoever did not choose gets the earliest slot that is free, in order of receipt of the
    /// applications.
    /// </summary>
    public static InterviewAgenda Close(InterviewAgenda agenda, DateTimeOffset now)
    {
        if (agenda.ClosedAt is not null)
        {
            return agenda;
        }

        var closed = agenda with { ClosedAt = now };
        foreach (var undecided in agenda.Bookings.Where(b => b is { Slot: null, Cancelled: false }))
        {
            var slot = closed.Slots.First(closed.IsFree);
            closed = closed.With(undecided.Candidate, b => Give(b, slot) with { Assigned = true });
        }

        return closed;
    }

    /// <summary>
    /// Frees what candidates hold who no longer take part. An interview that has begun is left as it is: there is
    /// nothing to cancel any more.
    /// </summary>
    public static InterviewAgenda Release(InterviewAgenda agenda, IReadOnlySet<CandidateId> gone, DateTimeOffset now)
    {
        foreach (var booking in agenda.Bookings.Where(b => !b.Cancelled && gone.Contains(b.Candidate)))
        {
            if (agenda.Slot(booking.Slot) is { } slot && slot.Start <= now)
            {
                continue;
            }

            agenda = agenda.With(
                booking.Candidate,
                b => b with { Cancelled = true, Sequence = b.Slot is null ? b.Sequence : b.Sequence + 1 }
            );
        }

        return agenda;
    }

    /// <summary>
    /// Offers new slots while candidates choose: everybody chooses again, and what was chosen lapses with a later
    /// calendar update than before.
    /// </summary>
    public static InterviewAgenda Move(InterviewAgenda agenda, DateOnly day, IReadOnlyList<AgendaSlot> slots) =>
        agenda with
        {
            Version = agenda.Version + 1,
            Day = day,
            Slots = slots,
            Bookings = [.. agenda.Bookings.Select(b => Lapse(b, agenda.Slot(b.Slot)))],
        };

    /// <summary>
    /// Moves the interviews that have not begun to new slots once the choice is closed: at the same time of day where
    /// that is free. The slots of the others stay, so that mails about them can still be written.
    /// </summary>
    /// <param name="slots">At least as many as there are bookings.</param>
    public static InterviewAgenda Reschedule(
        InterviewAgenda agenda,
        DateOnly day,
        IReadOnlyList<AgendaSlot> slots,
        DateTimeOffset now
    )
    {
        var waiting = agenda
            .Bookings.Where(b => !b.Cancelled && agenda.Slot(b.Slot)?.Start > now)
            .OrderBy(b => agenda.Slot(b.Slot)?.Start)
            .ToList();
        if (waiting.Count == 0)
        {
            return agenda;
        }

        var staying = agenda.Bookings.Except(waiting).Select(b => agenda.Slot(b.Slot));
        var moved = agenda with
        {
            Day = day,
            Slots = [.. staying.OfType<AgendaSlot>().Concat(slots).DistinctBy(s => s.Id).OrderBy(s => s.Start)],
            Bookings = [.. agenda.Bookings.Select(b => waiting.Contains(b) ? b with { Slot = null } : b)],
        };
        foreach (var booking in waiting)
        {
            var free = slots.Where(moved.IsFree).ToList();
            var slot = free.FirstOrDefault(s => s.TimeOfDay == agenda.Slot(booking.Slot)?.TimeOfDay) ?? free[0];
            moved = moved.With(booking.Candidate, b => Give(b, slot) with { Rescheduled = true });
        }

        return moved;
    }

    private static Booking Lapse(Booking booking, AgendaSlot? slot) =>
        booking.Cancelled || slot is null
            ? booking
            : booking with
            {
                Slot = null,
                Lapsed = slot,
                Sequence = booking.Sequence + 1,
            };

    /// <summary>With a slot, as a later change than the calendar of anybody knows.</summary>
    internal static Booking Give(Booking booking, AgendaSlot slot) =>
        booking with
        {
            Slot = slot.Id,
            Lapsed = null,
            PlaceChanged = false,
            Sequence = booking.Sequence + 1,
        };
}

/// <summary>What became of a candidate's choice of a slot.</summary>
public enum BookingAnswer
{
    /// <summary>The slot is the candidate's, now or already.</summary>
    Booked,

    /// <summary>Somebody else has it.</summary>
    Taken,

    /// <summary>No such slot: the day moved since the page was shown, or nothing was chosen.</summary>
    Unknown,

    /// <summary>Choosing is over.</summary>
    Closed,
}

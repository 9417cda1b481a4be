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
        if (
            !agenda.IsChoiceOpen(now) || agenda.BookingOf(candidate) is not { Cancelled: false } own
        )
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
    public static InterviewAgenda Release(
        InterviewAgenda agenda,
        IReadOnlySet<CandidateId> gone,
        DateTimeOffset now
    )
    {
        foreach (
            var booking in agenda.Bookings.Where(b => !b.Cancelled && gone.Contains(b.Candidate))
        )
        {
            if (agenda.Slot(booking.Slot) is { } slot && slot.Start <= now)
            {
                continue;
            }

            agenda = agenda.With(
                booking.Candidate,
                b =>
                    b with
                    {
                        Cancelled = true,
                        Sequence = b.Slot is null ? b.Sequence : b.Sequence + 1,
                    }
            );
        }

        return agenda;
    }

    /// <summary>Offers new slots: everybody chooses again, with later calendar updates than before.</summary>
    public static InterviewAgenda Move(
        InterviewAgenda agenda,
        DateOnly day,
        IReadOnlyList<AgendaSlot> slots
    ) =>
        agenda with
        {
            Version = agenda.Version + 1,
            Day = day,
            DayMoved = true,
            Slots = slots,
            Bookings = [.. agenda.Bookings.Select(b => b.Cancelled ? b : b with { Slot = null })],
        };

    private static Booking Give(Booking booking, AgendaSlot slot) =>
        booking with
        {
            Slot = slot.Id,
            Sequence = booking.Sequence + 1,
        };
}

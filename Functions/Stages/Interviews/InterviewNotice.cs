using Recruitment.Calendar;

namespace Recruitment.Stages.Interviews;

/// <summary>What a mail about an interview is made of.</summary>
/// <param name="Slot">The slot that the booking names, if any.</param>
public sealed record InterviewNotice(
    Addressee To,
    InterviewAgenda Agenda,
    Booking Booking,
    AgendaSlot? Slot
)
{
    public string Location => To.Stage(Agenda.Stage).Interviews!.Location; // an agenda has a plan

    /// <summary>What every mail to a candidate says.</summary>
    public InterviewMailModel Model =>
        new()
        {
            Brand = To.Brand,
            Name = To.Name,
            Function = To.Function,
            Location = Location,
            ChoiceClosesAt = Agenda.ChoiceClosesAt,
            Days = [.. Agenda.Slots.Select(s => DutchTime.DayOf(s.Start)).Distinct()],
            Slot = Slot,
            Assigned = Booking.Assigned,
            DayMoved = Agenda.Version > 1,
        };
}

using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures.Interviewing;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Takes in who came on the shortlist while the others choose their times: a candidate who was brought back. Once the
/// choice has closed nobody is taken in any more.
/// </summary>
internal static class Admission
{
    /// <summary>The agenda with a booking for each, and time for it; the same agenda when nobody is new.</summary>
    /// <param name="shortlisted">Everybody who takes part now.</param>
    public static InterviewAgenda Admit(
        InterviewAgenda agenda,
        IEnumerable<Candidate> shortlisted,
        ProcedureDefinition definition,
        DateTimeOffset now
    )
    {
        if (!agenda.IsChoiceOpen(now))
        {
            return agenda;
        }

        var admitted = shortlisted
            .Where(candidate => agenda.BookingOf(candidate.Id) is null or { Cancelled: true })
            .Aggregate(agenda, Book);
        return ReferenceEquals(admitted, agenda) ? agenda : WithTimeForAll(admitted, definition);
    }

    private static InterviewAgenda Book(InterviewAgenda agenda, Candidate candidate) =>
        agenda.BookingOf(candidate.Id) is null
            ? agenda with
            {
                Bookings =
                [
                    .. agenda.Bookings,
                    new Booking { Candidate = candidate.Id, Sequence = candidate.Interview?.Sequence ?? -1 },
                ],
            }
            : agenda.With(
                candidate.Id,
                b => b with { Cancelled = false, Slot = null, Lapsed = null, Returns = b.Returns + 1 }
            );

    /// <summary>The plan's days go on until there is a slot for everybody; those that there are stay as they are.</summary>
    private static InterviewAgenda WithTimeForAll(InterviewAgenda agenda, ProcedureDefinition definition)
    {
        var slots = SlotRules.Slots(
            definition.Stages.First(s => s.Id == agenda.Stage).Interviews!, // an agenda has a plan
            InterviewDayRules.DaysFrom(agenda.Day, definition.Organisation.Calendar),
            agenda.Bookings.Count(b => !b.Cancelled)
        );
        return agenda with { Slots = [.. agenda.Slots.UnionBy(slots, slot => slot.Id).OrderBy(slot => slot.Start)] };
    }
}

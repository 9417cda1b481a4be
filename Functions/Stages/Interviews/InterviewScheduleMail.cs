using Recruitment.Calendar;
using Recruitment.Mail;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// Invites a member of the committee to one interview, with that day's agenda. One mail for each interview, because a
/// calendar takes one event from a mail and must be able to take back that one.
/// </summary>
public sealed class InterviewScheduleMail(
    InterviewNotices notices,
    StageCorrespondence correspondence,
    InterviewCalendar calendar
) : IMail
{
    public string Kind => nameof(InterviewScheduleMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var notice = await notices.ToMemberAsync(order, cancellationToken);
        if (notice is not { Slot: { } slot, Booking.Cancelled: false })
        {
            return null;
        }

        if (await correspondence.AboutAsync(order, cancellationToken) is not { } candidate)
        {
            return null;
        }

        var model = new InterviewScheduleMailModel
        {
            Brand = notice.To.Brand,
            Name = notice.To.Name,
            Function = notice.To.Function,
            Location = notice.Location,
            Candidate = candidate.Name,
            Slot = slot,
            Day = DayOf(notice.Agenda, slot),
        };
        var draft = await correspondence.DraftAsync<InterviewScheduleMailBody>(notice.To, model);
        return calendar.Invite(draft, notice);
    }

    /// <summary>
    /// The times of that day's interviews. Only this one names its candidate, so that erasing a candidate erases
    /// every mail with their name.
    /// </summary>
    private static IReadOnlyList<AgendaSlot> DayOf(InterviewAgenda agenda, AgendaSlot slot) =>
        [
            .. agenda.Slots.Where(other =>
                DutchTime.DayOf(other.Start) == DutchTime.DayOf(slot.Start) && !agenda.IsFree(other)
            ),
        ];
}

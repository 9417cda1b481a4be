using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Stages.Interviews;

/// <summary>Puts an interview into a mail as an appointment for the reader's calendar.</summary>
public sealed class InterviewCalendar(TimeProvider clock)
{
    /// <summary>With an invitation, which replaces an earlier one of the same candidate.</summary>
    public InterviewLetter Invite(InterviewLetter letter) => With(letter, cancelled: false);

    /// <summary>With a cancellation of what was invited to.</summary>
    public InterviewLetter Cancel(InterviewLetter letter) => With(letter, cancelled: true);

    private InterviewLetter With(InterviewLetter letter, bool cancelled)
    {
        var agenda = letter.Agenda;
        var slot =
            letter.Slot ?? letter.Booking.Lapsed ?? throw new ArgumentException("There is no slot.", nameof(letter));
        var organisation = letter.Definition.Organisation;
        var invitation = new CalendarInvitation
        {
            // Without the round, so that a later round's invitation replaces what is left of an earlier one.
            Uid = CalendarInvitation.UidOf(agenda.Procedure.Value, agenda.Stage, letter.Booking.Candidate.Value),
            Sequence = letter.Booking.Sequence,
            Stamp = clock.GetUtcNow(),
            Start = slot.Start,
            End = slot.End,
            Summary = InterviewTexts.Resources.With("InterviewSummary", letter.Function),
            Location = letter.Location,
            Description = DescriptionOf(letter),
            Url = letter.MeetingLink,
            Organiser = new CalendarParty(organisation.Name, organisation.ReplyTo),
            Attendees = [new CalendarParty(letter.Name, letter.Address)],
            Cancelled = cancelled,
        };
        return letter with { Invitation = invitation };
    }

    private static string? DescriptionOf(InterviewLetter letter)
    {
        List<string> lines = [];
        if (letter.Assignment is { } assignment)
        {
            lines.Add(
                InterviewTexts.Resources.With(
                    "AssignmentDescription",
                    assignment.Title,
                    assignment.Minutes,
                    letter.AssignmentLocation,
                    assignment.Instructions
                )
            );
        }

        if (letter.MeetingLink is { } link)
        {
            lines.Add(InterviewTexts.Resources.With("MeetingDescription", link));
        }

        // What a candidate should know of the day; the committee does.
        if (!letter.ToMember)
        {
            lines.AddRange(OfTheDay(letter.Plan));
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static IEnumerable<string> OfTheDay(InterviewPlan plan)
    {
        var texts = InterviewTexts.Resources;
        if (plan.Present.Count > 0)
        {
            yield return texts.With("PresentDescription", string.Join("; ", plan.Present));
        }

        if (plan.Access is { } access)
        {
            yield return texts.With("AccessDescription", access);
        }

        if (plan.Phone is { } phone)
        {
            yield return texts.With("PhoneDescription", phone);
        }
    }
}

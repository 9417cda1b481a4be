using Recruitment.Calendar;
using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>Whether the meetings of a handover are within it, as it is planned.</summary>
internal static class HandoverWarnings
{
    public static IEnumerable<Fault> Of(DatedDefinition plan)
    {
        if (
            plan.Find(StageKind.Handover)
            is not { Stage.Handover: { } handover, Dates: { EndedAt: null, Deadline: { } closes } } stage
        )
        {
            return [];
        }

        var appointed = plan.Find(StageKind.Appointment)?.Last?.Day ?? plan.WrittenOn;
        var start =
            AppointmentTerms.Of(plan.Definition).Start is { } written
            && FirstDay.Planned(written, plan.WrittenOn, plan.Calendar) is { } planned
            && planned > appointed
                ? planned
                : plan.Calendar.Next(appointed);
        var first = handover.FirstDay(start, appointed, plan.Calendar);
        return handover.Meetings.SelectMany(
            (meeting, index) =>
                Meeting(
                    meeting,
                    DateResolver.Resolve(meeting.Day, first, plan.Calendar),
                    first,
                    closes.Date,
                    JsonPointer.Item($"{stage.Pointer}/handover/meetings", index) + "/day"
                )
        );
    }

    private static IEnumerable<Fault> Meeting(
        HandoverMeeting meeting,
        ResolvedDate day,
        DateOnly first,
        DateOnly closes,
        string pointer
    ) =>
        TimelinePlan.IsOutOfOrder(day)
            ? [new Fault(pointer, "MeetingBeforeHandover", meeting.Title, day.Written, first)]
        : day.Date > closes ? [new Fault(pointer, "MeetingAfterHandover", meeting.Title, day.Date, closes)]
        : [];
}

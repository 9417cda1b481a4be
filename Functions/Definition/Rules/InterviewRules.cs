using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>Whether a round of interviews can be held as it is planned.</summary>
internal static class InterviewRules
{
    public static IEnumerable<Fault> Check(StageDefinition stage)
    {
        if (stage.Interviews is not { } plan)
        {
            return stage.Kind == StageKind.Interviews ? [new Fault("/interviews", "InterviewsMissing")] : [];
        }

        var fits = plan.Until > plan.From && (plan.Until - plan.From).TotalMinutes >= plan.SlotMinutes;
        return
        [
            .. Line(plan.Location, "/interviews/location"),
            .. Texts(plan.Present, "/interviews/present"),
            .. OptionalText(plan.Access, "/interviews/access"),
            .. OptionalLine(plan.Phone, "/interviews/phone"),
            .. plan.MeetingLink is null || MeetingLinkRules.IsLink(plan.MeetingLink)
                ? Array.Empty<Fault>()
                : [new Fault("/interviews/meetingLink", "NotAMeetingLink", MeetingLinkRules.Longest)],
            .. Date(plan.Day, "/interviews/day"),
            .. Within(plan.Minutes, 10, 240, "/interviews/minutes"),
            .. Within(plan.BreakMinutes, 0, 120, "/interviews/breakMinutes"),
            .. Within(plan.ScoringDays, 1, 30, "/interviews/scoringDays"),
            .. fits ? Array.Empty<Fault>() : [new Fault("/interviews/until", "NoInterviewFits")],
            .. plan.MaximumNext is { } most ? Within(most, 1, 50, "/interviews/maximumNext") : [],
            .. plan.Assignment is { } assignment ? Assignment(assignment) : [],
        ];
    }

    private static IEnumerable<Fault> Assignment(AssignmentPlan assignment) =>
        [
            .. Line(assignment.Title, "/interviews/assignment/title"),
            .. Text(assignment.Instructions, "/interviews/assignment/instructions"),
            .. Within(assignment.Minutes, 5, 240, "/interviews/assignment/minutes"),
            .. OptionalLine(assignment.Location, "/interviews/assignment/location"),
            .. Within(assignment.Weight, 1, 5, "/interviews/assignment/weight"),
        ];
}

using Recruitment.Procedures.Definition.Reading;
using static Recruitment.Procedures.Definition.Rules.TextRules;

namespace Recruitment.Procedures.Definition.Rules;

/// <summary>What each stage must say for its kind, and must not say for another kind.</summary>
internal static class StageRules
{
    private const int MostReminders = 10;

    public static IEnumerable<Fault> Check(StageDefinition stage) =>
        [
            .. Id(stage.Id, "/id"),
            .. stage.Id == "candidate" ? [new Fault("/id", "IdReserved")] : Array.Empty<Fault>(),
            .. OptionalLine(stage.Title, "/title"),
            .. Date(stage.Starts, "/starts"),
            .. Deadline(stage),
            .. Reminders(stage.RemindDaysBefore),
            .. Within(stage.EscalationDays, 0, 30, "/escalationDays"),
            .. Within(stage.MaximumShortlist, 1, 50, "/maximumShortlist"),
            .. Interviews(stage),
            .. Texts(stage.Terms, "/terms"),
            .. ForeignMembers(stage),
        ];

    private static IEnumerable<Fault> Deadline(StageDefinition stage)
    {
        var waits = stage.Kind is not (StageKind.Appointment or StageKind.Retention);
        return waits && stage.Deadline is null
            ? [new Fault("/deadline", "DeadlineMissing")]
            : Date(stage.Deadline, "/deadline");
    }

    private static IEnumerable<Fault> Reminders(IReadOnlyList<int> days) =>
        days.Count > MostReminders
            ? [new Fault("/remindDaysBefore", "TooMany", MostReminders)]
            : days.SelectMany(
                (day, index) => Within(day, 1, 60, JsonPointer.Item("/remindDaysBefore", index))
            );

    private static IEnumerable<Fault> Interviews(StageDefinition stage)
    {
        if (stage.Interviews is not { } plan)
        {
            return stage.Kind == StageKind.Interviews
                ? [new Fault("/interviews", "InterviewsMissing")]
                : [];
        }

        var fits = plan.Until > plan.From && (plan.Until - plan.From).TotalMinutes >= plan.Minutes;
        return
        [
            .. Line(plan.Location, "/interviews/location"),
            .. Date(plan.Day, "/interviews/day"),
            .. Within(plan.Minutes, 10, 240, "/interviews/minutes"),
            .. Within(plan.BreakMinutes, 0, 120, "/interviews/breakMinutes"),
            .. fits ? Array.Empty<Fault>() : [new Fault("/interviews/until", "NoInterviewFits")],
        ];
    }

    /// <summary>Members that the stage's kind does not use: most likely they stand in the wrong stage.</summary>
    private static IEnumerable<Fault> ForeignMembers(StageDefinition stage)
    {
        var empty = new StageDefinition { Id = "", Kind = stage.Kind };
        (StageKind Kind, string Member, bool IsGiven)[] members =
        [
            (StageKind.Posting, "tracks", stage.Tracks != empty.Tracks),
            (
                StageKind.Preselection,
                "maximumShortlist",
                stage.MaximumShortlist != empty.MaximumShortlist
            ),
            (StageKind.Preselection, "nameBlind", stage.NameBlind),
            (StageKind.Interviews, "interviews", stage.Interviews is not null),
            (StageKind.Recommendation, "reopen", stage.Reopen),
            (StageKind.Offer, "terms", stage.Terms.Count > 0),
        ];
        return members
            .Where(member => member.IsGiven && member.Kind != stage.Kind)
            .Select(member => new Fault(
                $"/{member.Member}",
                "OtherKind",
                ScalarShapes.Words(typeof(StageKind))[(int)member.Kind]
            ));
    }
}

using Recruitment.Definition.Priority;
using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What each stage must say for its kind, and must not say for another kind.</summary>
internal static class StageRules
{
    private const int MaxReminders = 10;

    public static IEnumerable<Fault> Check(StageDefinition stage) =>
        [
            .. Id(stage.Id, "/id"),
            .. stage.Id == "candidate" ? [new Fault("/id", "IdReserved")] : Array.Empty<Fault>(),
            .. OptionalLine(stage.Title, "/title"),
            .. Date(stage.Starts, "/starts"),
            .. Deadline(stage),
            .. Reminders(stage.RemindDaysBefore),
            .. Within(stage.EscalationDays, 0, 30, "/escalationDays"),
            .. Within(stage.Approvals ?? 1, 1, PeopleRules.MaxPeople, "/approvals"),
            .. Priority(stage),
            .. Silence(stage),
            .. Within(stage.MaximumShortlist, 1, 50, "/maximumShortlist"),
            .. InterviewRules.Check(stage),
            .. ReferenceRules.Check(stage),
            .. Texts(stage.Terms, "/terms"),
            .. AppointmentRules.Check(stage),
            .. PhaseRules.Check(stage),
            .. ForeignMembers(stage),
        ];

    private static IEnumerable<Fault> Deadline(StageDefinition stage) =>
        stage.Kind.HasDeadline && stage.Deadline is null
            ? [new Fault("/deadline", "DeadlineMissing")]
            : Date(stage.Deadline, "/deadline");

    private static IEnumerable<Fault> Reminders(IReadOnlyList<int> days) =>
        days.Count > MaxReminders
            ? [new Fault("/remindDaysBefore", "TooMany", MaxReminders)]
            : days.SelectMany((day, index) => Within(day, 1, 60, JsonPointer.Item("/remindDaysBefore", index)));

    /// <summary>Where every question decides on people, or on the vacancy, nobody goes on without an answer.</summary>
    private static IEnumerable<Fault> Silence(StageDefinition stage)
    {
        var canProceed =
            stage.Kind
            is StageKind.Nomination
                or StageKind.Preselection
                or StageKind.Interviews
                or StageKind.References
                or StageKind.Advice;
        var asks =
            canProceed || stage.Kind is StageKind.Authorisation or StageKind.Recommendation or StageKind.Decision;
        return stage.WhenSilent != WhenSilent.Wait && !asks ? [new Fault("/whenSilent", "AsksNobody")]
            : stage.WhenSilent == WhenSilent.Proceed && !canProceed ? [new Fault("/whenSilent", "ProceedRejects")]
            : [];
    }

    private static IEnumerable<Fault> Priority(StageDefinition stage)
    {
        if (stage.PriorityGroups is { } id && PriorityEditions.Find(id) is null)
        {
            yield return new Fault("/priorityGroups", "UnknownPriority", string.Join(", ", PriorityEditions.Ids));
        }

        if (stage is { PriorityGroups: not null, Tracks: PostingTracks.ExternalOnly })
        {
            yield return new Fault("/priorityGroups", "PriorityWithoutInternal");
        }
    }

    /// <summary>Members that the stage's kind does not use: most likely they stand in the wrong stage.</summary>
    private static IEnumerable<Fault> ForeignMembers(StageDefinition stage)
    {
        var empty = new StageDefinition { Id = "", Kind = stage.Kind };
        (string Member, bool IsGiven)[] members =
        [
            ("approvals", stage.Approvals is not null),
            ("tracks", stage.Tracks != empty.Tracks),
            ("priorityGroups", stage.PriorityGroups is not null),
            ("maximumShortlist", stage.MaximumShortlist != empty.MaximumShortlist),
            ("nameBlind", stage.NameBlind),
            ("interviews", stage.Interviews is not null),
            ("references", stage.References is not null),
            ("advice", stage.Advice is not null),
            ("reopen", stage.Reopen),
            ("tieBreak", stage.TieBreak is not null),
            ("terms", stage.Terms.Count > 0),
            ("offer", stage.Offer is not null),
            ("checks", stage.Checks is not null),
            ("handover", stage.Handover is not null),
            ("termEnd", stage.TermEnd is not null),
            ("phase", stage.Phase is not null),
        ];
        return members
            .Where(member => member.IsGiven && !StageMembers.IsOf(stage.Kind, member.Member))
            .Select(member => new Fault(
                $"/{member.Member}",
                "OtherKind",
                ScalarShapes.Words(typeof(StageKind))[(int)StageMembers.Own[member.Member]]
            ));
    }
}

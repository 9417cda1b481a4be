using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>Who ends a suspension before its time, and how: the council alone (WMS art. 34(1)).</summary>
internal static class SuspensionRules
{
    /// <summary>Who reads of it: the council, and the recruiter, who records what the council wrote.</summary>
    public static bool MayRead(People people, PersonId person) =>
        person == People.RecruiterId || people.CouncilIds.Contains(person);

    /// <summary>Who answers for the council; null where the procedure has none.</summary>
    public static PersonId? SpeakerOf(ProcedureDefinition definition) =>
        definition.People.CouncilSpeaker(
            definition.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Advice)?.Advice?.Section
        );

    /// <summary>Whether the decision can be carried out.</summary>
    public static bool IsOver(Suspension suspension, DateTimeOffset now) =>
        now >= suspension.Until || suspension.LiftedAt is not null || suspension.Statement?.HasEffect(now) == true;

    public static Suspension Lift(Suspension suspension, PersonId by, DateTimeOffset now) =>
        IsOver(suspension, now) ? suspension : suspension with { LiftedAt = now, LiftedBy = by };

    /// <summary>Records a statement; one that the council can still object to stays.</summary>
    public static Suspension State(Suspension suspension, CouncilStatement statement, DateTimeOffset now) =>
        IsOver(suspension, now) || suspension.Statement?.IsPending(now) == true
            ? suspension
            : suspension with
            {
                Statement = statement with { Number = (suspension.Statement?.Number ?? 0) + 1 },
            };

    /// <summary>Objects to the statement, while it has no effect yet.</summary>
    public static Suspension Object(Suspension suspension, CouncilObjection objection) =>
        suspension.Statement is { } statement && statement.IsPending(objection.At)
            ? suspension with
            {
                Statement = statement with { Objection = objection },
            }
            : suspension;

    /// <summary>The end of the day on which a statement of today takes effect; the suspension's own end when that is before.</summary>
    public static DateTimeOffset TakesEffectAt(Suspension suspension, SchoolCalendar calendar, DateTimeOffset now)
    {
        var day = calendar.AddWorkingDays(DutchTime.DayOf(now), CouncilStatement.ObjectionDays);
        var effect = DutchTime.EndOfDay(day);
        return effect < suspension.Until ? effect : suspension.Until;
    }
}

/// <summary>
/// A decision that does not, or not wholly, follow the council's advice is not carried out for six weeks, unless the
/// council has no objection (WMS art. 34(1)). A dispute before the LCG does not make it longer (art. 34(4)).
/// </summary>
public sealed record Suspension
{
    /// <summary>WMS art. 34(1).</summary>
    public const int Weeks = 6;

    /// <summary>Its end by law: the last day, 23:59 in Europe/Amsterdam; UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When the council ended it early; absent: it did not.</summary>
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>Who lifted it: who answers for the council. Before version 5 the recruiter could.</summary>
    public PersonId? LiftedBy { get; init; }

    /// <summary>What board and council agreed, where the recruiter recorded it before version 5.</summary>
    public string? Settlement { get; init; }

    /// <summary>What the council wrote, as the recruiter recorded it last; absent: nothing.</summary>
    public CouncilStatement? Statement { get; init; }
}

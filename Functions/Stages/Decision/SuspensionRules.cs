using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>Who ends a suspension before its time, and how.</summary>
internal static class SuspensionRules
{
    /// <summary>The council by having no objection, the recruiter by recording a settlement with it.</summary>
    public static bool MayLift(People people, PersonId person) =>
        person == People.RecruiterId || people.CouncilIds.Contains(person);

    public static Suspension Lift(Suspension suspension, PersonId by, string? settlement, DateTimeOffset now) =>
        suspension.LiftedAt is null && now < suspension.Until
            ? suspension with
            {
                LiftedAt = now,
                LiftedBy = by,
                Settlement = settlement,
            }
            : suspension;
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

    /// <summary>When it ended early; absent: it did not.</summary>
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>Who lifted it: somebody of the council, or the recruiter.</summary>
    public PersonId? LiftedBy { get; init; }

    /// <summary>What board and council agreed, where the recruiter recorded it.</summary>
    public string? Settlement { get; init; }
}

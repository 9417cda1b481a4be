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

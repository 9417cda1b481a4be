using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Candidates.Terms;

/// <summary>Who speaks for the organisation about the terms for a candidate.</summary>
public static class TermsPeople
{
    /// <summary>Who is asked: human resources, without whom the recruiter.</summary>
    public static IReadOnlyList<PersonId> Asked(People people) =>
        people.HrIds.Count > 0 ? people.HrIds : [People.RecruiterId];

    /// <summary>Human resources, and always the recruiter.</summary>
    public static bool MayFix(People people, PersonId person) =>
        person == People.RecruiterId || people.HrIds.Contains(person);
}

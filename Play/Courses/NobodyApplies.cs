using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

internal sealed class NobodyApplies : Course
{
    public NobodyApplies(Template template, IReadOnlyList<Applicant> applicants)
        : base(template, applicants) => CameAbout = true;

    public override IReadOnlyList<Applicant> Applicants => [];
}

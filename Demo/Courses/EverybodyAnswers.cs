using Recruitment.Demo.Cast;

namespace Recruitment.Demo.Courses;

/// <summary>The normal course, without a silent member.</summary>
internal sealed class EverybodyAnswers(Template template, IReadOnlyList<Applicant> applicants)
    : Course(template, applicants)
{
    public override bool IsSilent(string address) => false;
}

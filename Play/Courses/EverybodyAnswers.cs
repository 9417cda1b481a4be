using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>The normal course, without a silent member.</summary>
internal sealed class EverybodyAnswers(Template template, IReadOnlyList<Applicant> applicants)
    : Course(template, applicants)
{
    public override bool IsSilent(string address) => false;
}

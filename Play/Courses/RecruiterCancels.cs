using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>The recruiter cancels when the first candidates have applied.</summary>
internal sealed class RecruiterCancels(Template template, IReadOnlyList<Applicant> applicants)
    : Course(template, applicants)
{
    public override Func<PlayedRecruiter, Task>? Provoked(ReceivedMail mail)
    {
        if (mail.Kind != MailKinds.Acknowledgement || CameAbout)
        {
            return null;
        }

        CameAbout = true;
        return recruiter => recruiter.CancelAsync();
    }
}

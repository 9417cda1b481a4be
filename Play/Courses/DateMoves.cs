using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>The recruiter gives a stage that waits a week more.</summary>
internal sealed class DateMoves(Template template, IReadOnlyList<Applicant> applicants) : Course(template, applicants)
{
    private const int Days = 7;

    public override Func<PlayedRecruiter, Task>? Provoked(ReceivedMail mail)
    {
        if (mail.Kind != MailKinds.Acknowledgement && mail.Kind != MailKinds.BallotInvitation)
        {
            return null;
        }

        return async recruiter => CameAbout = CameAbout || await recruiter.GiveMoreTimeAsync(Days);
    }
}

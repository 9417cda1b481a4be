using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>The first to whom the appointment is offered declines.</summary>
internal sealed class ChosenCandidateDeclines(Template template, IReadOnlyList<Applicant> applicants)
    : Course(template, applicants)
{
    public override void Fill(WebForm form, ReceivedMail mail, DateTimeOffset now)
    {
        base.Fill(form, mail, now);
        if (mail.Kind == MailKinds.Offer && !CameAbout)
        {
            form.Set("answer", "decline");
            CameAbout = true;
        }
    }
}

using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>Whoever is appointed first withdraws before the first day of work, and the place is offered to who is next.</summary>
internal sealed class AppointedWithdraws(Template template, IReadOnlyList<Applicant> applicants)
    : Course(template, applicants)
{
    /// <summary>Who withdrew; their links to what follows no longer work.</summary>
    private string? _withdrawn;

    public override int? HoursUntilAnswer(ReceivedMail mail) =>
        mail.To == _withdrawn ? null : base.HoursUntilAnswer(mail);

    public override void Fill(WebForm form, ReceivedMail mail, DateTimeOffset now)
    {
        base.Fill(form, mail, now);
        if (form.Options("follow").Contains("reserve"))
        {
            form.Set("follow", "reserve").Set("reason", "Wie in reserve staat, was ook geschikt.");
        }
    }

    public override Func<PlayedRecruiter, Task>? Provoked(ReceivedMail mail)
    {
        if (mail.Kind != MailKinds.Appointment || CameAbout)
        {
            return null;
        }

        CameAbout = true;
        _withdrawn = mail.To;
        return recruiter => recruiter.WithdrawAppointedAsync();
    }
}

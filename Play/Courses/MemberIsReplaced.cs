using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>Somebody else takes the place of a committee member who has just been asked to vote.</summary>
internal sealed class MemberIsReplaced(Template template, IReadOnlyList<Applicant> applicants)
    : Course(template, applicants)
{
    private const string SuccessorName = "Opvolger Uitgenodigd";
    private const string SuccessorEmail = "opvolger@commissie.example";

    /// <summary>Who left; their links no longer work.</summary>
    private string? _former;

    public override int? HoursUntilAnswer(ReceivedMail mail) => mail.To == _former ? null : base.HoursUntilAnswer(mail);

    public override Func<PlayedRecruiter, Task>? Provoked(ReceivedMail mail)
    {
        var place = Template.Committee.ToList().IndexOf(mail.To);
        if (_former is not null || mail.Kind != MailKinds.BallotInvitation || place < 1)
        {
            return null;
        }

        _former = mail.To;
        CameAbout = true;
        return recruiter => recruiter.ReplaceAsync($"committee-{place + 1}", SuccessorName, SuccessorEmail);
    }
}

using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>The board prefers another candidate than the committee, says why, and follows the second recommendation.</summary>
internal sealed class BoardDeviates(Template template, IReadOnlyList<Applicant> applicants)
    : Course(template, applicants)
{
    public override void Fill(WebForm form, ReceivedMail mail, DateTimeOffset now)
    {
        base.Fill(form, mail, now);
        var another = form.Options("choice")
            .FirstOrDefault(option => option.StartsWith("prefer-", StringComparison.Ordinal));
        if (another is not null && !CameAbout)
        {
            form.Set("choice", another).Set("reason", "Deze kandidaat heeft meer ervaring met dit soort scholen.");
            CameAbout = true;
        }
    }
}

using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>
/// The participation council advises against the candidate, and stays with that after the consultation. The board
/// appoints all the same, with a reason, and waits the six weeks that the law asks for.
/// </summary>
internal sealed class CouncilIsAgainst(Template template, IReadOnlyList<Applicant> applicants)
    : Course(template, applicants)
{
    private const string Reason = "De raad en het bestuur hebben hierover uitvoerig overlegd.";

    public override void Fill(WebForm form, ReceivedMail mail, DateTimeOffset now)
    {
        base.Fill(form, mail, now);
        var advising = form.Names.FirstOrDefault(name =>
            name.StartsWith("choice-", StringComparison.Ordinal) && form.Options(name).Contains("negative")
        );
        if (advising is not null)
        {
            form.Set(advising, "negative").Set(advising.Replace("choice-", "text-", StringComparison.Ordinal), Reason);
            CameAbout = true;
        }
        else if (form.Options("choice").Contains("follow"))
        {
            form.Set("reason", Reason);
        }
    }
}

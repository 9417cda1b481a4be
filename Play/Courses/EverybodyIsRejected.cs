using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>The committee finds that nobody will do, whether it chooses a shortlist or recommends.</summary>
internal sealed class EverybodyIsRejected(Template template, IReadOnlyList<Applicant> applicants)
    : Course(template, applicants)
{
    private const string Reason = "Geen van de kandidaten voldoet aan wat de functie vraagt.";

    public override void Fill(WebForm form, ReceivedMail mail, DateTimeOffset now)
    {
        base.Fill(form, mail, now);
        if (form.Names.Contains("nobody"))
        {
            form.Clear("chosen").Set("nobody", "yes").Set("reason", Reason);
            CameAbout = true;
        }
        else if (form.Options("choice").Contains("ranking"))
        {
            form.Set("choice", "nobody").Set("reason", Reason);
            CameAbout = true;
        }
    }
}

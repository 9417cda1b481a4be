using AngleSharp.Dom;
using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play;

/// <summary>What an applicant fills in on the form of a vacancy or a programme, in so far as it asks for it.</summary>
internal static class ApplicationAnswers
{
    private const StringComparison Exactly = StringComparison.Ordinal;

    public static void Fill(WebForm form, Applicant applicant)
    {
        SetIfAsked(form, "name", applicant.Name);
        SetIfAsked(form, "email", applicant.Email);
        SetIfAsked(form, "phone", applicant.Phone);
        SetIfAsked(form, "motivation", applicant.Motivation);
        SetIfAsked(form, "track", TrackOf(applicant, form));
        if (TrackOf(applicant, form) == "internal")
        {
            form.Set("section", "Sectie Nederlands").Set("contract", "permanent");
        }

        if (applicant.ConsentRetention)
        {
            form.Set("consentRetention", "true");
        }

        foreach (var question in form.Names.Where(name => name.StartsWith("answer-", Exactly)))
        {
            form.Set(question, AnswerTo(form, question));
        }

        if (form.Options("seat") is { Count: > 0 } seats)
        {
            // Who is better stands for another seat, so that not everybody wants the same one.
            form.Set("seat", seats[applicant.Quality % seats.Count]);
        }

        if (form.Names.Contains("school"))
        {
            Enrol(form, applicant);
        }
    }

    /// <summary>A team of the first sector, with one of each role.</summary>
    private static void Enrol(WebForm form, Applicant applicant)
    {
        var sector = form.Options("sector")[0];
        form.Set("school", $"School van {applicant.Name}").Set("sector", sector);
        foreach (var role in form.Names.Where(name => name.StartsWith($"count-{sector}-", Exactly)))
        {
            form.Set(role, "1");
        }

        foreach (var preparer in form.Names.Where(name => name.StartsWith("preparer-", Exactly)))
        {
            // Named after the contact, so that whoever searches for the one finds the other.
            var number = preparer.Split('-')[^2];
            var isName = preparer.EndsWith("-name", Exactly);
            var role = preparer.Split('-')[1];
            form.Set(preparer, isName ? $"{role} {number} van {applicant.Name}" : $"{role}{number}.{applicant.Email}");
        }

        form.Set("sessions", Field(form, "sessions")?.GetAttribute("min") ?? "1");
    }

    /// <summary>Where there is no internal track, colleagues apply as everybody does.</summary>
    private static string TrackOf(Applicant applicant, WebForm form) =>
        applicant.Internal && form.Options("track").Contains("internal") ? "internal" : "external";

    private static string AnswerTo(WebForm form, string question) =>
        form.Options(question).FirstOrDefault(option => option.Length > 0)
        ?? (Field(form, question)?.GetAttribute("inputmode") == "decimal" ? "12" : "Graag overdag.");

    private static void SetIfAsked(WebForm form, string field, string value)
    {
        if (form.Names.Contains(field))
        {
            form.Set(field, value);
        }
    }

    private static IElement? Field(WebForm form, string name) => form.Element.QuerySelector($"[name='{name}']");
}

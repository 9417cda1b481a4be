using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>Enrols teams in a programme as a browser does.</summary>
internal static class EnrolmentPost
{
    /// <summary>Posts the form for a team of seven in primary education, and lets everything happen that follows at once.</summary>
    /// <param name="school">Also makes the contact's address.</param>
    /// <param name="changes">Fields with another value.</param>
    public static async Task<WebPage> EnrolAsync(
        this RecruitmentApp app,
        ProcedureId id,
        string school,
        params (string Name, string Value)[] changes
    ) => await EnrolAsync(app, id, school, language: null, changes);

    /// <param name="language">The one that is chosen on the page; null: none.</param>
    public static async Task<WebPage> EnrolAsync(
        this RecruitmentApp app,
        ProcedureId id,
        string school,
        string? language,
        params (string Name, string Value)[] changes
    )
    {
        var path = $"/vacancies/{id}{(language is null ? "" : $"?lang={language}")}";
        var form = (await app.GetAsync(path)).Form!; // the enrolment is open
        form.Set("school", school)
            .Set("sector", "PO")
            .Set("count-PO-bestuur", "1")
            .Set("count-PO-schooldirecteur", "6")
            .Set("preparer-bestuurder-1-name", "Bea Bestuur")
            .Set("preparer-bestuurder-1-email", "bea@school.example")
            .Set("preparer-schoolleider-1-name", "Sem School")
            .Set("preparer-schoolleider-1-email", "sem@school.example")
            .Set("sessions", "6")
            .Set("name", $"Contact van {school}")
            .Set("email", $"{school.Replace(" ", ".").ToLowerInvariant()}@school.example");
        foreach (var (name, value) in changes)
        {
            form.Set(name, value);
        }

        var page = await form.PostAsync();
        await app.Time.RunUntilIdleAsync();
        return page;
    }
}

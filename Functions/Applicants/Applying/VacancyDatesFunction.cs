using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>The days of a vacancy to put in a calendar: the last to apply, and those of the interviews.</summary>
public sealed class VacancyDatesFunction(Vacancies vacancies, VacancyPages pages, LinkBuilder links)
{
    private static readonly Texts Sentences = new(typeof(VacancyDatesFunction));

    [Function(nameof(VacancyDatesFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vacancies/{id}/dates.ics")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    )
    {
        if (await vacancies.FindAsync(new ProcedureId(id), cancellationToken) is not { } vacancy)
        {
            return await pages.UnknownAsync(request);
        }

        var chosen = vacancy.ReadIn(request);
        ReaderLanguage.Use(chosen.Language);
        var page = links.To($"vacancies/{id}{chosen.LanguageQuery}");
        var days = chosen.SaveTheDates.Select(expected => DayOf(chosen, expected, page));
        return Results.Text(new CalendarDays([.. days], chosen.Standing.At).Write(), CalendarDays.ContentType);
    }

    private static CalendarDay DayOf(PublishedVacancy vacancy, ExpectedStage expected, Uri page)
    {
        var day = expected.Until!.Value; // a day to keep free has a date
        return new CalendarDay(
            CalendarInvitation.UidOf(vacancy.Procedure.Id.Value, expected.Stage.Id),
            day,
            day,
            Sentences.With(
                expected.Stage.Kind == StageKind.Posting ? "LastDay" : "Interviews",
                vacancy.Definition.Vacancy.Function
            ),
            page
        );
    }
}

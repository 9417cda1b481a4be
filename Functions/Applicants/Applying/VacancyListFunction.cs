using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>The public list of vacancies that take applications.</summary>
public sealed class VacancyListFunction(Vacancies vacancies, VacancyPages pages)
{
    [Function(nameof(VacancyListFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vacancies")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        var open = new List<PublishedVacancy>();
        await foreach (var vacancy in vacancies.OpenAsync(cancellationToken))
        {
            open.Add(vacancy);
        }

        return await pages.ListAsync([.. open.OrderBy(v => v.Standing.ClosesAt)]);
    }
}

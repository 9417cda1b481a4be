using Microsoft.AspNetCore.Http;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>The public page of a vacancy, with the application form while it is open.</summary>
public sealed class VacancyFunction(Vacancies vacancies, VacancyPages pages)
{
    [Function(nameof(VacancyFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vacancies/{id}")] HttpRequest request,
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
        return await pages.ShowAsync(chosen);
    }
}

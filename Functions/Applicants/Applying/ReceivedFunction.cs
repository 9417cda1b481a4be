using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>What whoever applied sees: what happens next and by when. It names nobody, so anybody may see it.</summary>
public sealed class ReceivedFunction(Vacancies vacancies, VacancyPages pages)
{
    [Function(nameof(ReceivedFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vacancies/{id}/received")] HttpRequest request,
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
        var track = request.Query["track"] == "internal" ? Track.Internal : Track.External;
        var news = ProcedureOutline.NextNews(vacancy.Procedure, vacancy.Definition, track, vacancy.Today);
        return await pages.ReceivedAsync(chosen, news);
    }
}

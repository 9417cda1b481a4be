using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>The open vacancies as a JSON feed.</summary>
public sealed class JsonFeedFunction(VacancyLists lists, SiteFiles files)
{
    [Function(nameof(JsonFeedFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vacancies.json")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        return AssetResult.Of(
            files.ToJson(await lists.OpenAsync(cancellationToken)),
            "application/feed+json; charset=utf-8"
        );
    }
}

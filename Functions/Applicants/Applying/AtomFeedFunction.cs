using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>The open vacancies as a feed to follow.</summary>
public sealed class AtomFeedFunction(VacancyLists lists, SiteFiles files, TimeProvider clock)
{
    [Function(nameof(AtomFeedFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vacancies.atom")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        return AssetResult.Of(
            files.ToAtom(await lists.OpenAsync(cancellationToken), clock.GetUtcNow()),
            "application/atom+xml; charset=utf-8"
        );
    }
}

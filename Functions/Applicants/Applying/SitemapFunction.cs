using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>Tells search engines which public pages there are.</summary>
public sealed class SitemapFunction(VacancyLists lists, SiteFiles files)
{
    [Function(nameof(SitemapFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sitemap.xml")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        return AssetResult.Of(files.Pages(await lists.OpenAsync(cancellationToken)), "application/xml; charset=utf-8");
    }
}

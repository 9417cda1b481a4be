using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>The open jobs for job boards.</summary>
public sealed class JobFeedFunction(VacancyLists lists, JobFeed feed)
{
    [Function(nameof(JobFeedFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = JobFeed.Path)] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        return AssetResult.Of(feed.Write(await lists.OpenAsync(cancellationToken)), "application/xml; charset=utf-8");
    }
}

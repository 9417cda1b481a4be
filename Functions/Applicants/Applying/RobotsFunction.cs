using Microsoft.AspNetCore.Http;

namespace Recruitment.Applicants.Applying;

/// <summary>Tells search engines what they may look at.</summary>
public sealed class RobotsFunction(SiteFiles files)
{
    [Function(nameof(RobotsFunction))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "robots.txt")] HttpRequest request) =>
        Results.Text(files.Robots(), "text/plain; charset=utf-8");
}

using Microsoft.AspNetCore.Http;
using Recruitment.Definition.Documents;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>Lists the assessment frameworks that a vacancy can pin, every version of each.</summary>
public sealed class ListFrameworksFunction(FrameworkCatalog frameworks)
{
    [Function(nameof(ListFrameworksFunction))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks")] HttpRequest request
    ) => Results.Json(new { frameworks = frameworks.All }, RecordJson.Options);
}

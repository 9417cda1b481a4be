using System.Net.Mime;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Api;

/// <summary>Tells what this API takes and answers, as OpenAPI 3.1.</summary>
public sealed class OpenApiFunction
{
    private const string Document = "Recruitment.openapi.json";

    [Function(nameof(OpenApiFunction))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request
    ) =>
        Results.Stream(
            typeof(OpenApiFunction).Assembly.GetManifestResourceStream(Document)
                ?? throw new InvalidOperationException($"{Document} is not embedded in the app."),
            MediaTypeNames.Application.Json
        );
}

using Microsoft.AspNetCore.Http;
using Recruitment.Webhooks;

namespace Recruitment.Recruiter.Api;

/// <summary>Opens a webhook again that said to be gone: everything that waits is sent. Doing it twice changes nothing.</summary>
public sealed class OpenWebhookFunction(WebhookEndpoints endpoints, WebhookStandings standings)
{
    [Function(nameof(OpenWebhookFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/webhooks/{name}/open")] HttpRequest request,
        string name,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        if (endpoints.Find(name.ToLowerInvariant()) is not { } endpoint)
        {
            return Problem.Of("UnknownWebhook", StatusCodes.Status404NotFound, name);
        }

        await standings.OpenAsync(endpoint, cancellationToken);
        return Results.NoContent();
    }
}

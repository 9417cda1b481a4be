using Microsoft.AspNetCore.Http;
using Recruitment.Records;
using Recruitment.Webhooks;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Lists the webhooks of the settings: the host of each (its address may hold a secret), the types that it wants, how many
/// events wait, and since when it said to be gone.
/// </summary>
public sealed class ListWebhooksFunction(WebhookEndpoints endpoints, WebhookQueue queue, WebhookStandings standings)
{
    [Function(nameof(ListWebhooksFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/webhooks")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var webhooks = new List<object>();
        foreach (var endpoint in endpoints.All)
        {
            webhooks.Add(
                new
                {
                    name = endpoint.Name,
                    host = endpoint.Url.Host,
                    types = endpoint.Types,
                    waiting = await queue.CountAsync(endpoint.Name, cancellationToken),
                    goneSince = await standings.GoneSinceAsync(endpoint, cancellationToken),
                }
            );
        }

        return Results.Json(new { webhooks }, RecordJson.Options);
    }
}

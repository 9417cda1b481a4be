using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recruitment.Records;

namespace Recruitment.Health;

/// <summary>
/// Tells whether all is well, for monitoring and load balancers: 503 when something is missing without which the app
/// does not do its work. The answer may be a few seconds old.
/// </summary>
public sealed class HealthFunction(HealthReports reports)
{
    [Function(nameof(HealthFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request,
        [DurableClient] DurableTaskClient client
    )
    {
        var report = await reports.ReadAsync(client);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            HealthStatusDocument.Of(report),
            RecordJson.Options,
            statusCode: report.Status == HealthStatus.Unhealthy
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status200OK
        );
    }
}

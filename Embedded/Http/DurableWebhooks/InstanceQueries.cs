using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.DurableTask.Client;

namespace Recruitment.Embedded.Http.DurableWebhooks;

/// <summary>Looks at instances, and purges those that a query finds.</summary>
internal static class InstanceQueries
{
    private const string ContinuationHeader = "x-ms-continuation-token";

    public static async Task<IResult> StatusAsync(HttpContext context, DurableTaskClient client)
    {
        var found = await client.GetInstanceAsync(
            (string)context.GetRouteValue("instanceId")!,
            getInputsAndOutputs: true,
            context.RequestAborted
        );
        if (found is null)
        {
            return Results.NotFound();
        }

        var showInput = !string.Equals(
            context.Request.Query["showInput"].FirstOrDefault(),
            "false",
            StringComparison.OrdinalIgnoreCase
        );
        return Results.Json(
            InstanceStatusJson.Of(found, showInput),
            statusCode: found.IsCompleted ? StatusCodes.Status200OK : StatusCodes.Status202Accepted
        );
    }

    public static async Task<IResult> ListAsync(HttpContext context, DurableTaskClient client)
    {
        var query = context.Request.Query;
        var showInput = string.Equals(query["showInput"].FirstOrDefault(), "true", StringComparison.OrdinalIgnoreCase);
        var filter = new OrchestrationQuery(
            CreatedFrom: Time(query, "createdTimeFrom"),
            CreatedTo: Time(query, "createdTimeTo"),
            Statuses: Statuses(query),
            InstanceIdPrefix: query["instanceIdPrefix"].FirstOrDefault(),
            PageSize: Top(query),
            FetchInputsAndOutputs: true,
            ContinuationToken: context.Request.Headers[ContinuationHeader].FirstOrDefault()
        );
        await foreach (var page in client.GetAllInstancesAsync(filter).AsPages(filter.ContinuationToken, Top(query)))
        {
            if (page.ContinuationToken is { Length: > 0 } next)
            {
                context.Response.Headers[ContinuationHeader] = next;
            }

            return Results.Json(page.Values.Select(found => InstanceStatusJson.Of(found, showInput)));
        }

        return Results.Json(Array.Empty<object>());
    }

    public static async Task<IResult> PurgeAsync(HttpContext context, DurableTaskClient client)
    {
        var query = context.Request.Query;
        var from =
            Time(query, "createdTimeFrom")
            ?? throw new BadHttpRequestException("createdTimeFrom says from when on instances are purged.");
        var filter = new PurgeInstancesFilter(from, Time(query, "createdTimeTo"), Statuses(query));
        var purged = await client.PurgeAllInstancesAsync(filter, context.RequestAborted);
        return purged.PurgedInstanceCount == 0
            ? Results.NotFound()
            : Results.Json(new { instancesDeleted = purged.PurgedInstanceCount });
    }

    private static int Top(IQueryCollection query) =>
        int.TryParse(query["top"].FirstOrDefault(), CultureInfo.InvariantCulture, out var top) && top > 0
            ? Math.Min(top, 1000)
            : 100;

    private static DateTimeOffset? Time(IQueryCollection query, string name)
    {
        var text = query[name].FirstOrDefault();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new BadHttpRequestException($"{name} is not a date and time: {text}");
    }

    private static List<OrchestrationRuntimeStatus>? Statuses(IQueryCollection query)
    {
        var names = query["runtimeStatus"]
            .SelectMany(value =>
                value!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            .ToList();
        return names.Count == 0 ? null : names.ConvertAll(Status);
    }

    private static OrchestrationRuntimeStatus Status(string name) =>
        Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status) && Enum.IsDefined(status)
            ? status
            : throw new BadHttpRequestException($"There is no runtime status '{name}'.");
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.DurableTask.Client;

namespace Recruitment.Embedded.Http.DurableWebhooks;

/// <summary>Changes one instance. An unknown instance is 404; one that has ended is 410.</summary>
internal static class InstanceCommands
{
    public static Task<IResult> RaiseEventAsync(HttpContext context, DurableTaskClient client) =>
        OnRunningAsync(
            context,
            client,
            async instanceId =>
                await client.RaiseEventAsync(
                    instanceId,
                    (string)context.GetRouteValue("eventName")!,
                    await PayloadAsync(context),
                    context.RequestAborted
                )
        );

    public static Task<IResult> TerminateAsync(HttpContext context, DurableTaskClient client) =>
        OnRunningAsync(
            context,
            client,
            instanceId => client.TerminateInstanceAsync(instanceId, Reason(context), context.RequestAborted)
        );

    public static Task<IResult> SuspendAsync(HttpContext context, DurableTaskClient client) =>
        OnRunningAsync(
            context,
            client,
            instanceId => client.SuspendInstanceAsync(instanceId, Reason(context), context.RequestAborted)
        );

    public static Task<IResult> ResumeAsync(HttpContext context, DurableTaskClient client) =>
        OnRunningAsync(
            context,
            client,
            instanceId => client.ResumeInstanceAsync(instanceId, Reason(context), context.RequestAborted)
        );

    public static async Task<IResult> RestartAsync(HttpContext context, DurableTaskClient client)
    {
        if (await client.GetInstanceAsync(InstanceId(context), context.RequestAborted) is null)
        {
            return Results.NotFound();
        }

        var asNew = context.Request.Query["restartWithNewInstanceId"].FirstOrDefault();
        var instanceId = await client.RestartAsync(
            InstanceId(context),
            !string.Equals(asNew, "false", StringComparison.OrdinalIgnoreCase),
            context.RequestAborted
        );
        return Results.Json(InstanceLinks.Of(context, instanceId), statusCode: StatusCodes.Status202Accepted);
    }

    public static async Task<IResult> RewindAsync(HttpContext context, DurableTaskClient client)
    {
        var found = await client.GetInstanceAsync(InstanceId(context), context.RequestAborted);
        if (found is null)
        {
            return Results.NotFound();
        }

        // Only what failed can be taken back to before its failure.
        if (found.RuntimeStatus != OrchestrationRuntimeStatus.Failed)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        await client.RewindInstanceAsync(found.InstanceId, Reason(context) ?? "", context.RequestAborted);
        return Results.Accepted();
    }

    public static async Task<IResult> PurgeAsync(HttpContext context, DurableTaskClient client)
    {
        var purged = await client.PurgeInstanceAsync(InstanceId(context), context.RequestAborted);
        return purged.PurgedInstanceCount == 0
            ? Results.NotFound()
            : Results.Json(new { instancesDeleted = purged.PurgedInstanceCount });
    }

    private static async Task<IResult> OnRunningAsync(
        HttpContext context,
        DurableTaskClient client,
        Func<string, Task> change
    )
    {
        var found = await client.GetInstanceAsync(InstanceId(context), context.RequestAborted);
        if (found is null)
        {
            return Results.NotFound();
        }

        if (found.IsCompleted)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        await change(found.InstanceId);
        return Results.Accepted();
    }

    private static string InstanceId(HttpContext context) => (string)context.GetRouteValue("instanceId")!;

    private static string? Reason(HttpContext context) => context.Request.Query["reason"].FirstOrDefault();

    private static async Task<JsonElement?> PayloadAsync(HttpContext context)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(
                context.Request.Body,
                cancellationToken: context.RequestAborted
            );
            var payload = body.RootElement.Clone();
            // JSON may escape half a character, which no text can hold: it is found when it is written.
            JsonSerializer.Serialize(payload);
            return payload;
        }
        catch (JsonException) when (context.Request.ContentLength is 0)
        {
            return null;
        }
        catch (JsonException fault)
        {
            throw new BadHttpRequestException("The event's payload is not JSON.", fault);
        }
    }
}

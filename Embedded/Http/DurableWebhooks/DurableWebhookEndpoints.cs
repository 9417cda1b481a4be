using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Embedded.Http.DurableWebhooks;

/// <summary>
/// The HTTP API of the durable extension under <c>/runtime/webhooks/durabletask</c>, guarded by the system key: what
/// operators and tools use to look at instances and to control them.
/// </summary>
internal static class DurableWebhookEndpoints
{
    public const string Root = "/runtime/webhooks/durabletask";

    private delegate Task<IResult> Operation(HttpContext context, DurableTaskClient client);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var instances = routes.MapGroup($"{Root}/instances").WithOrder(HostEndpoints.BeforeFunctions);
        instances.MapGet("", Guarded(InstanceQueries.ListAsync));
        instances.MapDelete("", Guarded(InstanceQueries.PurgeAsync));
        instances.MapGet("{instanceId}", Guarded(InstanceQueries.StatusAsync));
        instances.MapDelete("{instanceId}", Guarded(InstanceCommands.PurgeAsync));
        instances.MapPost("{instanceId}/raiseEvent/{eventName}", Guarded(InstanceCommands.RaiseEventAsync));
        instances.MapPost("{instanceId}/terminate", Guarded(InstanceCommands.TerminateAsync));
        instances.MapPost("{instanceId}/suspend", Guarded(InstanceCommands.SuspendAsync));
        instances.MapPost("{instanceId}/resume", Guarded(InstanceCommands.ResumeAsync));
        instances.MapPost("{instanceId}/restart", Guarded(InstanceCommands.RestartAsync));
        instances.MapPost("{instanceId}/rewind", Guarded(InstanceCommands.RewindAsync));
    }

    private static RequestDelegate Guarded(Operation operation) =>
        async context =>
        {
            if (await KeyGate.AdmitsAsync(context, AuthorizationLevel.System, "The system key is needed."))
            {
                var client = context.RequestServices.GetRequiredService<DurableTaskClient>();
                var result = await AnswerAsync(operation, context, client);
                await result.ExecuteAsync(context);
            }
        };

    private static async Task<IResult> AnswerAsync(Operation operation, HttpContext context, DurableTaskClient client)
    {
        try
        {
            return await operation(context, client);
        }
        catch (BadHttpRequestException fault)
        {
            return Results.Problem(statusCode: fault.StatusCode, title: fault.Message);
        }
        catch (ArgumentException fault)
        {
            // The engine refuses what it was given: an id, a token, a name.
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: fault.Message);
        }
        catch (Exception fault) when (fault is NotSupportedException or NotImplementedException)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status501NotImplemented,
                title: "The engine does not do this."
            );
        }
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Http;

/// <summary>
/// Moves a clock that stands still (<c>Clock__Speed=0</c>), with the master key. <c>GET /admin/clock</c> answers once
/// nothing is left to do at the present; <c>POST</c> with <c>{"to":"2027-01-04T09:00:00Z"}</c> goes from timer to timer
/// to that moment, and waits at each until nothing is left to do. Both tell what the clock shows then and when the next
/// timer is due.
/// </summary>
internal static class ClockEndpoint
{
    private const string Route = "/admin/clock";

    /// <summary>Whoever waits until nothing is under way is not under way.</summary>
    public static bool WaitsForWork(PathString path) => path.Equals(Route);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, context => ServeAsync(context, moves: false)).WithOrder(HostEndpoints.BeforeFunctions);
        routes.MapPost(Route, context => ServeAsync(context, moves: true)).WithOrder(HostEndpoints.BeforeFunctions);
    }

    private static async Task ServeAsync(HttpContext context, bool moves)
    {
        if (
            !await KeyGate.AdmitsAsync(
                context,
                AuthorizationLevel.Admin,
                "The clock needs the master key (Keys__Master)."
            )
        )
        {
            return;
        }

        if (context.RequestServices.GetRequiredService<TimeProvider>() is not VirtualClock clock)
        {
            await Problem.WriteAsync(
                context,
                409,
                "The clock runs by itself. Clock__Speed=0 makes it stand until it is moved."
            );
        }
        else if (!moves)
        {
            await AnswerAsync(context, clock, clock.GetUtcNow());
        }
        else if (await ReadAsync(context.Request) is { } to)
        {
            await AnswerAsync(context, clock, to);
        }
        else
        {
            await Problem.WriteAsync(
                context,
                400,
                "Say where the clock is moved to: {\"to\":\"2027-01-04T09:00:00Z\"}."
            );
        }
    }

    private static async Task AnswerAsync(HttpContext context, VirtualClock clock, DateTimeOffset to)
    {
        var time = new VirtualTime(context.RequestServices.GetRequiredService<WorkGauge>(), clock);
        if (to > clock.GetUtcNow())
        {
            await time.AdvanceUntilAsync(to);
        }

        await time.RunUntilIdleAsync();
        await context.Response.WriteAsJsonAsync(
            new Dictionary<string, object?> { ["clock"] = clock.GetUtcNow(), ["nextDue"] = clock.NextDue },
            context.RequestAborted
        );
    }

    private static async Task<DateTimeOffset?> ReadAsync(HttpRequest request)
    {
        try
        {
            return
                (
                    await request.ReadFromJsonAsync<Dictionary<string, DateTimeOffset>>(
                        request.HttpContext.RequestAborted
                    )
                )
                    is { } body
                && body.TryGetValue("to", out var to)
                ? to
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

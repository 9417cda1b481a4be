using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Http;

/// <summary>
/// Tells that the host lives, and that it is ready: <c>/admin/host/status</c>; with the master key also how long, of which
/// version and what waits for an operator.
/// </summary>
internal static class HostEndpoints
{
    // As on Azure, no function can have these routes for itself.
    public const int BeforeFunctions = -1;

    private const string Status = "/admin/host/status";

    // An app that has it answers this at once, also that it is not ready.
    private const string Health = "/health";

    public static bool TellWhetherReady(PathString path) => path.Equals(Status) || path.Equals(Health);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Status, WriteStatusAsync).WithOrder(BeforeFunctions);
    }

    private static Task WriteStatusAsync(HttpContext context)
    {
        var state = context.RequestServices.GetRequiredService<HostState>();
        var name = state.IsRunning ? "Running" : "Starting";
        if (!state.Started.IsCompleted || !state.Keys.Opens(context.Request, AuthorizationLevel.Admin))
        {
            // Whoever only asks whether it lives gets no more to know.
            return context.Response.WriteAsJsonAsync(new { state = name }, context.RequestAborted);
        }

        var uptime = DateTime.UtcNow - System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime();
        return context.Response.WriteAsJsonAsync(
            new Dictionary<string, object?>
            {
                ["id"] = "embedded",
                ["state"] = name,
                ["version"] = typeof(HostEndpoints)
                    .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                    ?.InformationalVersion,
                ["processUptime"] = (long)uptime.TotalMilliseconds,
                // They wait for somebody to look at them: see docs/operations.md.
                ["parkedInstances"] = context
                    .RequestServices.GetRequiredService<SqliteStore>()
                    .Read(InstanceRows.CountParked),
                // Where the clock is virtual or scaled, this is how anybody outside knows what time it is.
                ["clock"] = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
            },
            context.RequestAborted
        );
    }
}

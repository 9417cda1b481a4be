using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Http;

/// <summary>Liveness (<c>/admin/host/status</c>) and readiness (<c>/health</c>).</summary>
internal static class HostEndpoints
{
    // After every function, so that the app can have these routes for itself.
    public const int AfterFunctions = 100;

    private const string Status = "/admin/host/status";
    private const string Health = "/health";

    public static bool AreAt(PathString path) => path.Equals(Status) || path.Equals(Health);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Status, WriteStatusAsync).WithOrder(AfterFunctions);
        routes.MapGet(Health, WriteHealthAsync).WithOrder(AfterFunctions);
    }

    private static Task WriteStatusAsync(HttpContext context)
    {
        var state = context.RequestServices.GetRequiredService<HostState>();
        var uptime =
            DateTime.UtcNow
            - System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime();
        return context.Response.WriteAsJsonAsync(
            new Dictionary<string, object?>
            {
                ["id"] = "embedded",
                ["state"] = state.IsRunning ? "Running" : "Starting",
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

    private static Task WriteHealthAsync(HttpContext context)
    {
        var state = context.RequestServices.GetRequiredService<HostState>();
        var storeAnswers = StoreAnswers(context.RequestServices.GetRequiredService<SqliteStore>());
        var healthy = storeAnswers && state.IsRunning;
        context.Response.StatusCode = healthy
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsJsonAsync(
            new Dictionary<string, object?>
            {
                ["status"] = healthy ? "healthy" : "unhealthy",
                ["store"] = storeAnswers ? "answers" : "does not answer",
                ["host"] = state.IsRunning ? "running" : "starting",
            },
            context.RequestAborted
        );
    }

    private static bool StoreAnswers(SqliteStore store)
    {
        try
        {
            return store.Read(connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = "SELECT 1";
                return command.ExecuteScalar() is not null;
            });
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return false;
        }
    }
}

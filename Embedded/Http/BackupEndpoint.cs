using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Http;

/// <summary><c>POST /admin/backup</c> with the master key: makes a backup and answers with its file and size.</summary>
internal static class BackupEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/admin/backup", BackUpAsync).WithOrder(HostEndpoints.BeforeFunctions);

    private static async Task BackUpAsync(HttpContext context)
    {
        if (
            !await KeyGate.AdmitsAsync(
                context,
                AuthorizationLevel.Admin,
                "A backup needs the master key (Keys__Master)."
            )
        )
        {
            return;
        }

        try
        {
            var backup = context.RequestServices.GetRequiredService<StoreBackup>();
            var file = await Task.Run(backup.Make);
            await context.Response.WriteAsJsonAsync(
                new Dictionary<string, object> { ["file"] = file, ["bytes"] = new FileInfo(file).Length },
                context.RequestAborted
            );
        }
        catch (Exception fault) when (fault is SqliteException or IOException)
        {
            await Problem.WriteAsync(
                context,
                StatusCodes.Status507InsufficientStorage,
                "The backup could not be made.",
                fault.Message
            );
        }
    }
}

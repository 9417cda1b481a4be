using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Embedded.Http;

/// <summary>
/// <c>/admin/host/keys</c> with the master key, as on Azure: <c>GET</c> lists the names of the function keys, <c>POST
/// …/{name}</c> makes one or gives it a new value and answers with that, once, and <c>DELETE …/{name}</c> revokes it. Both
/// hold at once, without a restart.
/// </summary>
internal static partial class KeyEndpoints
{
    private const string Route = "/admin/host/keys";
    private const string Named = Route + "/{name}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, context => GuardAsync(context, ListAsync)).WithOrder(HostEndpoints.BeforeFunctions);
        routes.MapPost(Named, context => GuardAsync(context, RenewAsync)).WithOrder(HostEndpoints.BeforeFunctions);
        routes.MapDelete(Named, context => GuardAsync(context, RevokeAsync)).WithOrder(HostEndpoints.BeforeFunctions);
    }

    private static async Task GuardAsync(HttpContext context, Func<HttpContext, AccessKeys, Task> serve)
    {
        if (
            await KeyGate.AdmitsAsync(context, AuthorizationLevel.Admin, "The keys need the master key (Keys__Master).")
        )
        {
            context.Response.Headers.CacheControl = "no-store";
            await serve(context, context.RequestServices.GetRequiredService<HostState>().Keys);
        }
    }

    private static Task ListAsync(HttpContext context, AccessKeys keys) =>
        context.Response.WriteAsJsonAsync(
            new Dictionary<string, object>
            {
                ["keys"] = keys
                    .Functions.Select(one => new Dictionary<string, object>
                    {
                        ["name"] = one.Name,
                        ["isSetting"] = one.IsConfigured,
                    })
                    .ToList(),
            },
            context.RequestAborted
        );

    private static async Task RenewAsync(HttpContext context, AccessKeys keys)
    {
        var name = NameIn(context);
        if (!ValidName().IsMatch(name))
        {
            await Problem.WriteAsync(
                context,
                StatusCodes.Status400BadRequest,
                "A key's name has letters, digits, hyphens and underscores, 64 at most."
            );
        }
        else if (await keys.RenewAsync(name) is not { } key)
        {
            await Problem.WriteAsync(
                context,
                StatusCodes.Status409Conflict,
                "This key is a setting: change it there, or choose another name."
            );
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsJsonAsync(
                new Dictionary<string, object> { ["name"] = name, ["value"] = key },
                context.RequestAborted
            );
        }
    }

    private static async Task RevokeAsync(HttpContext context, AccessKeys keys)
    {
        if (await keys.RevokeAsync(NameIn(context)))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            await Problem.WriteAsync(context, StatusCodes.Status404NotFound, "There is no key of that name.");
        }
    }

    private static string NameIn(HttpContext context) => (string)context.Request.RouteValues["name"]!; // in the route

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\z")]
    private static partial Regex ValidName();
}

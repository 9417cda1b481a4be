using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Tests.Publishing;

/// <summary>
/// Finds the function of a request as the Functions host does: by name, ignoring case, the first whose route and methods
/// fit, with the routes of ASP.NET Core that the host uses, which know no precedence.
/// </summary>
internal sealed partial class HostRoutes
{
    private const string Function = "function";

    private static readonly IServiceProvider Services = new ServiceCollection()
        .AddLogging()
        .AddRouting()
        .BuildServiceProvider();

    private readonly RouteCollection _routes = new();
    private readonly IReadOnlyList<(string Name, string Route, string[] Methods)> _functions;

    /// <param name="functions">Those of <c>functions.metadata</c>; the ones without an HTTP trigger are passed over.</param>
    public HostRoutes(IEnumerable<JsonElement> functions)
    {
        _functions =
        [
            .. functions.SelectMany(HttpFunction).OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase),
        ];
        var constraints = Services.GetRequiredService<IInlineConstraintResolver>();
        foreach (var function in _functions)
        {
            _routes.Add(
                new Route(
                    new RouteHandler(_ => Task.CompletedTask),
                    function.Name,
                    function.Route,
                    defaults: [],
                    new Dictionary<string, object> { ["httpMethod"] = new HttpMethodRouteConstraint(function.Methods) },
                    new RouteValueDictionary { [Function] = function.Name },
                    constraints
                )
            );
        }
    }

    /// <returns>What does not reach its function but an earlier one or none, a line for each method of each route.</returns>
    public async Task<IReadOnlyList<string>> HiddenAsync()
    {
        var hidden = new List<string>();
        foreach (var function in _functions)
        {
            foreach (var method in function.Methods)
            {
                var path = $"/{Parameter().Replace(function.Route, "x")}";
                var found = await FindAsync(method.ToUpperInvariant(), path);
                if (found != function.Name)
                {
                    hidden.Add($"{method} {path} of {function.Name} goes to {found ?? "none"}");
                }
            }
        }

        return hidden;
    }

    /// <returns>The function's name; null when the host would answer 404 by itself.</returns>
    public async Task<string?> FindAsync(string method, string path)
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        (context.Request.Method, context.Request.Path) = (method, path);
        var found = new RouteContext(context);
        await _routes.RouteAsync(found);
        return found.Handler is null ? null : (string?)found.RouteData.DataTokens[Function];
    }

    private static IEnumerable<(string Name, string Route, string[] Methods)> HttpFunction(JsonElement function) =>
        from binding in function.GetProperty("bindings").EnumerateArray()
        where binding.GetProperty("type").GetString() == "httpTrigger"
        select (
            function.GetProperty("name").GetString()!, // the host takes no function without
            binding.GetProperty("route").GetString()!, // every function of the app has one
            binding.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!).ToArray()
        );

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

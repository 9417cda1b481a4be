using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Forwarder;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>
/// The host's door to the internet. It knows the functions' routes in the order of their names and takes the first that
/// matches; it asks for the key; and it passes the request on to the worker's own web server, under the id of an
/// invocation that it requests at the same time.
/// </summary>
internal sealed class HttpFront(IServiceProvider services, string key) : IDisposable
{
    private readonly HttpMessageInvoker _client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );

    private RouteCollection _routes = new();

    public void Route(IEnumerable<HostedFunction> functions)
    {
        var resolver = services.GetRequiredService<IInlineConstraintResolver>();
        var routes = new RouteCollection();
        foreach (var function in functions.Where(function => function.Kind == "httpTrigger"))
        {
            var methods = function.Trigger["methods"]!.AsArray().Select(method => (string)method!);
            routes.Add(
                new Route(
                    new RouteHandler(http =>
                    {
                        http.Items[typeof(HostedFunction)] = function;
                        return Task.CompletedTask;
                    }),
                    (string?)function.Trigger["route"] ?? function.Name,
                    defaults: null,
                    constraints: new Dictionary<string, object>
                    {
                        ["httpMethod"] = new HttpMethodRouteConstraint([.. methods]),
                    },
                    dataTokens: null,
                    resolver
                )
            );
        }

        _routes = routes;
    }

    public async Task ServeAsync(HttpContext http, FunctionsHost host)
    {
        var route = new RouteContext(http);
        await _routes.RouteAsync(route);
        if (route.Handler is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await route.Handler(http);
        var function = (HostedFunction)http.Items[typeof(HostedFunction)]!;
        if (!IsAllowed(http.Request, function))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // The worker binds parameters by these; its own routing it uses for the request alone.
        var parameters = route.RouteData.Values.Where(value => value.Value is not null);
        await ForwardAsync(
            http,
            function,
            host,
            new JsonObject(
                parameters.Select(value =>
                    KeyValuePair.Create<string, JsonNode?>(value.Key, new JsonObject { ["string"] = $"{value.Value}" })
                )
            )
        );
    }

    public void Dispose() => _client.Dispose();

    private bool IsAllowed(HttpRequest request, HostedFunction function) =>
        (string?)function.Trigger["authLevel"] == "Anonymous"
        || request.Headers["x-functions-key"] == key
        || request.Query["code"] == key;

    private async Task ForwardAsync(
        HttpContext http,
        HostedFunction function,
        FunctionsHost host,
        JsonObject parameters
    )
    {
        var worker = await host.WorkerAsync();
        var invocation = Guid.NewGuid().ToString();
        http.Request.Headers["x-ms-invocation-id"] = invocation;
        var forwarding = services
            .GetRequiredService<IHttpForwarder>()
            .SendAsync(http, worker.Http.AbsoluteUri, _client)
            .AsTask();
        var invoking = host.InvokeAsync(
            function,
            new JsonObject { ["http"] = new JsonObject() },
            parameters,
            invocation
        );
        await forwarding;
        try
        {
            await invoking;
        }
        catch (Exception told) when (told is FunctionFailedException or WorkerGoneException)
        {
            // The worker has answered, or the forwarder in its place.
        }
    }
}

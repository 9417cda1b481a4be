using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Hosting.Invocation;

namespace Recruitment.Embedded.Http;

/// <summary>Gives each HTTP function its route.</summary>
internal static class HttpFunctionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, string prefix)
    {
        var services = routes.ServiceProvider;
        var invokers = services.GetRequiredService<FunctionInvokers>();
        var state = services.GetRequiredService<HostState>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger<HttpFunction>();
        foreach (
            var (function, trigger) in services
                .GetRequiredService<FunctionCatalog>()
                .With<HttpTriggerAttribute>()
        )
        {
            if (
                function.TriggerParameter.ParameterType
                != typeof(Microsoft.AspNetCore.Http.HttpRequest)
            )
            {
                throw new InvalidOperationException(
                    $"The trigger of the HTTP function '{function.Name}' is not an HttpRequest."
                );
            }

            var pattern = $"{prefix}/{(trigger.Route ?? function.Name).TrimStart('/')}";
            var serve = new HttpFunction(invokers[function], trigger, state, logger).ServeAsync;
            var endpoint = trigger.Methods is { Length: > 0 } methods
                ? routes.MapMethods(
                    pattern,
                    methods.Select(method => method.ToUpperInvariant()),
                    serve
                )
                : routes.Map(pattern, serve);
            endpoint.WithDisplayName(function.Name);
            if (pattern.Contains("{*", StringComparison.Ordinal))
            {
                // Whatever names an address wins from what takes every address, the host's own endpoints too.
                endpoint.WithOrder(HostEndpoints.AfterFunctions + 1);
            }
        }
    }
}

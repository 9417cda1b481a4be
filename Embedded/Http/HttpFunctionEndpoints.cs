using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Invocation;

namespace Recruitment.Embedded.Http;

/// <summary>
/// Gives each HTTP function its route. As on Azure no route is better than another: a request goes to the first function
/// by name, ignoring case, whose route and methods it fits.
/// </summary>
internal static class HttpFunctionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, string prefix)
    {
        var services = routes.ServiceProvider;
        var invokers = services.GetRequiredService<FunctionInvokers>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger<HttpFunction>();
        var functions = services
            .GetRequiredService<FunctionCatalog>()
            .With<HttpTriggerAttribute>()
            .OrderBy(one => one.Function.Name, StringComparer.OrdinalIgnoreCase);
        var place = 0;
        foreach (var (function, trigger) in functions)
        {
            if (function.TriggerParameter.ParameterType != typeof(Microsoft.AspNetCore.Http.HttpRequest))
            {
                throw new InvalidOperationException(
                    $"The trigger of the HTTP function '{function.Name}' is not an HttpRequest."
                );
            }

            var pattern = $"{prefix}/{(trigger.Route ?? function.Name).TrimStart('/')}";
            var serve = new HttpFunction(invokers[function], trigger, logger).ServeAsync;
            var endpoint = trigger.Methods is { Length: > 0 } methods
                ? routes.MapMethods(pattern, methods.Select(method => method.ToUpperInvariant()), serve)
                : routes.Map(pattern, serve);
            endpoint.WithDisplayName(function.Name).WithOrder(place++);
        }

        // A method that no function takes is answered as an address that there is not: routing would say 405.
        routes.Map("{*address}", context => NotFound.ExecuteAsync(context)).WithOrder(place);
    }

    private static IResult NotFound { get; } = Results.NotFound();
}

using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Embedded.Invocation;

/// <summary>
/// All that the embedded host knows of the official worker and is not public there. A newer version that has it no longer
/// is refused at the start, with the name of what is missing.
/// </summary>
internal static class OfficialWorker
{
    private const string Core = "Microsoft.Azure.Functions.Worker.Core";
    private const string Web = "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore";

    // The mark by which the official web integration knows that it has been configured.
    private const string WebIsConfigured = "__FunctionsAspNetCoreConfigured";

    /// <summary>What the official middleware asks an invocation for its result by.</summary>
    public static Type BindingsFeature { get; } =
        Internal(Core, "Microsoft.Azure.Functions.Worker.Context.Features.IFunctionBindingsFeature");

    /// <summary>The output bindings of a function that has none but its result.</summary>
    public static object NoOutputBindings { get; } =
        Internal(Core, "Microsoft.Azure.Functions.Worker.OutputBindings.EmptyOutputBindingsInfo")
            .GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)
            ?.GetValue(null)
        ?? throw Unknown("EmptyOutputBindingsInfo.Instance");

    /// <summary>
    /// Keeps <c>ConfigureFunctionsWebApplication</c> from adding MVC, a web server of its own and a middleware that waits
    /// for the Functions host to send the same request a second way.
    /// </summary>
    public static void LeaveOutWeb(FunctionsApplicationBuilder builder)
    {
        builder.Properties[WebIsConfigured] = true;
        builder.Services.AddSingleton(WebMiddleware());
    }

    /// <summary>
    /// Lets the extensions of an assembly configure the app, as the official builder does for the assembly that is the
    /// program: a program that hosts the app inside itself is another.
    /// </summary>
    public static void AddExtensionsOf(Assembly functions, FunctionsApplicationBuilder builder)
    {
        if (
            functions != Assembly.GetEntryAssembly()
            && functions.GetCustomAttribute<WorkerExtensionStartupCodeExecutorInfoAttribute>()
                is { StartupCodeExecutorType: var startup }
        )
        {
            ((WorkerExtensionStartup)Activator.CreateInstance(startup)!).Configure(builder);
        }
    }

    /// <summary>
    /// Removes what connects to a Functions host: the worker's service, and its logger, which fills a channel that nobody
    /// would read.
    /// </summary>
    /// <exception cref="NotSupportedException">The version of the official worker is not known.</exception>
    public static void TakePlace(IServiceCollection services)
    {
        Type[] parts =
        [
            Internal(Core, "Microsoft.Azure.Functions.Worker.WorkerHostedService"),
            Internal(Core, "Microsoft.Azure.Functions.Worker.Logging.WorkerLoggerProvider"),
            WebMiddleware(),
        ];
        for (var i = services.Count - 1; i >= 0; i--)
        {
            if (services[i] is { IsKeyedService: false, ImplementationType: { } type } && parts.Contains(type))
            {
                services.RemoveAt(i);
            }
        }

        if (services.Any(service => service.ServiceType.Assembly.GetName().Name == Web))
        {
            throw Unknown(WebIsConfigured);
        }
    }

    private static Type WebMiddleware() => Internal(Web, $"{Web}.FunctionsHttpProxyingMiddleware");

    private static Type Internal(string assembly, string name) =>
        Type.GetType($"{name}, {assembly}") ?? throw Unknown(name);

    public static NotSupportedException Unknown(string missing) =>
        new(
            $"The embedded host does not know version {typeof(FunctionContext).Assembly.GetName().Version} of the official worker: {missing} is not as it was. See docs/adr/0001."
        );
}

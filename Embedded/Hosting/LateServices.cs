using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// Hosted services that start after the host listens: orchestrations and triggers put the app's own address in mails,
/// and with port 0 it is known only then.
/// </summary>
internal static class LateServices
{
    private const string Key = "late";

    /// <summary>Makes the hosted services that <paramref name="register"/> adds late ones.</summary>
    public static void Add(IServiceCollection services, Action<IServiceCollection> register)
    {
        var before = services.Count;
        register(services);
        for (var i = services.Count - 1; i >= before; i--)
        {
            if (services[i] is { ServiceType: var type, IsKeyedService: false } && type == typeof(IHostedService))
            {
                services[i] = Keyed(services[i]);
            }
        }
    }

    public static IReadOnlyList<IHostedService> Of(IServiceProvider services) =>
        [.. services.GetKeyedServices<IHostedService>(Key)];

    private static ServiceDescriptor Keyed(ServiceDescriptor service) =>
        service switch
        {
            { ImplementationInstance: { } instance } => new ServiceDescriptor(service.ServiceType, Key, instance),
            { ImplementationFactory: { } make } => new ServiceDescriptor(
                service.ServiceType,
                Key,
                (provider, _) => make(provider),
                service.Lifetime
            ),
            _ => new ServiceDescriptor(service.ServiceType, Key, service.ImplementationType!, service.Lifetime),
        };
}

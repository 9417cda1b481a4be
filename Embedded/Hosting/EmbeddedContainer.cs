using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// Makes the app's services, once they are complete: with those of the embedded host, and with a host that starts in our
/// order around the official one. It is the only place that the official builder leaves between the two.
/// </summary>
internal sealed class EmbeddedContainer(IHostEnvironment environment, EmbeddedHostOptions options)
    : IServiceProviderFactory<IServiceCollection>
{
    public IServiceCollection CreateBuilder(IServiceCollection services)
    {
        try
        {
            HostComposition.Complete(services, options);
        }
        catch (InvalidDataException fault) when (options.IsProgram)
        {
            StartFault.EndProgram(fault.Message);
        }

        var official = services.Single(service => service.ServiceType == typeof(IHost));
        services.Remove(official);
        services.AddSingleton<IHost>(provider => new EmbeddedHost(
            (IHost)official.ImplementationFactory!(provider),
            options
        ));
        return services;
    }

    public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder) =>
        containerBuilder.BuildServiceProvider(validateScopes: environment.IsDevelopment());
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded.Http;
using Recruitment.Embedded.Http.DurableWebhooks;

namespace Recruitment.Embedded.Hosting;

/// <summary>Kestrel with the host's endpoints and those of the functions, and nothing that nobody asks for.</summary>
internal static class WebServer
{
    // Above the app's own limit for a CV (10 MB), so that the app can say itself what is too big.
    private const long MaxRequestSize = 32 * 1024 * 1024;

    public static void AddTo(IServiceCollection services, string routePrefix)
    {
        services.AddRouting();
        new ServicesOnly(services).ConfigureWebHost(web =>
            web.UseKestrelCore()
                .ConfigureKestrel(kestrel =>
                {
                    kestrel.AddServerHeader = false;
                    kestrel.Limits.MaxRequestBodySize = MaxRequestSize;
                })
                .Configure(app => Serve(app, routePrefix))
        );
    }

    private static void Serve(IApplicationBuilder app, string routePrefix)
    {
        RequestGate.Use(app);
        app.UseRouting();
        app.UseEndpoints(routes =>
        {
            HttpFunctionEndpoints.Map(routes, routePrefix);
            HostEndpoints.Map(routes);
            BackupEndpoint.Map(routes);
            KeyEndpoints.Map(routes);
            ClockEndpoint.Map(routes);
            DurableWebhookEndpoints.Map(routes);
        });
    }

    /// <summary>As much of a host builder as configuring a web server asks for, over services that exist already.</summary>
    private sealed class ServicesOnly(IServiceCollection services) : IHostBuilder
    {
        private readonly HostBuilderContext _context = (HostBuilderContext)
            services.Single(service => service.ServiceType == typeof(HostBuilderContext)).ImplementationInstance!;

        public IDictionary<object, object> Properties => _context.Properties;

        public IHostBuilder ConfigureServices(Action<HostBuilderContext, IServiceCollection> configureDelegate)
        {
            configureDelegate(_context, services);
            return this;
        }

        // The settings are complete.
        public IHostBuilder ConfigureHostConfiguration(Action<IConfigurationBuilder> configureDelegate) => this;

        public IHostBuilder ConfigureAppConfiguration(
            Action<HostBuilderContext, IConfigurationBuilder> configureDelegate
        ) => this;

        public IHostBuilder UseServiceProviderFactory<TContainerBuilder>(
            IServiceProviderFactory<TContainerBuilder> factory
        )
            where TContainerBuilder : notnull => throw new NotSupportedException();

        public IHostBuilder UseServiceProviderFactory<TContainerBuilder>(
            Func<HostBuilderContext, IServiceProviderFactory<TContainerBuilder>> factory
        )
            where TContainerBuilder : notnull => throw new NotSupportedException();

        public IHostBuilder ConfigureContainer<TContainerBuilder>(
            Action<HostBuilderContext, TContainerBuilder> configureDelegate
        ) => throw new NotSupportedException();

        public IHost Build() => throw new NotSupportedException();
    }
}

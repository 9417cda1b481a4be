using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Composes an app: configuration, services, logging, middleware.</summary>
public class FunctionsApplicationBuilder
    : IHostApplicationBuilder,
        IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _web;
    private readonly IHostApplicationBuilder _host;

    internal FunctionsApplicationBuilder(WebApplicationBuilder web)
    {
        _web = web;
        _host = web;
    }

    public IDictionary<object, object> Properties => _host.Properties;

    public ConfigurationManager Configuration => _web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    public IHostEnvironment Environment => _web.Environment;

    public ILoggingBuilder Logging => _web.Logging;

    public IMetricsBuilder Metrics => _web.Metrics;

    public IServiceCollection Services => _web.Services;

    public IHost Build() => EmbeddedHostComposition.Complete(_web);

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory,
        Action<TContainerBuilder>? configure = null
    )
        where TContainerBuilder : notnull => _host.ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(
        Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware
    )
    {
        EmbeddedHostOptions.Of(_host.Properties).Middleware.Add(middleware);
        return this;
    }
}

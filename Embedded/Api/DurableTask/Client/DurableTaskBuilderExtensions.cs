using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.DurableTask.Client;

/// <summary>Configures a client.</summary>
public static class DurableTaskBuilderExtensions
{
    public static IDurableTaskClientBuilder Configure(
        this IDurableTaskClientBuilder builder,
        Action<DurableTaskClientOptions> configure
    )
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    /// <summary>Makes this client the one that is injected as <see cref="DurableTaskClient"/>.</summary>
    public static IDurableTaskClientBuilder RegisterDirectly(this IDurableTaskClientBuilder builder)
    {
        builder.Services.TryAddSingleton(services =>
            services.GetRequiredService<IDurableTaskClientProvider>().GetClient(builder.Name)
        );
        return builder;
    }

    public static IDurableTaskClientBuilder UseDefaultVersion(
        this IDurableTaskClientBuilder builder,
        string version
    ) => builder.Configure(options => options.DefaultVersion = version);
}

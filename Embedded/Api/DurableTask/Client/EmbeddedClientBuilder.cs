using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Embedded.Durable;

namespace Microsoft.DurableTask.Client;

/// <summary>Builds clients of the embedded engine, whatever the build target.</summary>
internal sealed class EmbeddedClientBuilder : IDurableTaskClientBuilder
{
    public EmbeddedClientBuilder(string name, IServiceCollection services)
    {
        Name = name;
        Services = services.AddDurableEngine();
        if (name == Options.DefaultName)
        {
            this.RegisterDirectly();
        }
    }

    public string Name { get; }

    public IServiceCollection Services { get; }

    public Type? BuildTarget { get; set; }

    public DurableTaskClient Build(IServiceProvider serviceProvider) =>
        serviceProvider.GetRequiredService<IDurableTaskClientProvider>().GetClient(Name);
}

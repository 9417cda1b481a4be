using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.DurableTask.Client;

/// <summary>Configures a client.</summary>
public interface IDurableTaskClientBuilder
{
    string Name { get; }

    IServiceCollection Services { get; }

    Type? BuildTarget { get; set; }

    DurableTaskClient Build(IServiceProvider serviceProvider);
}

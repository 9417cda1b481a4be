using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Recruitment.Embedded.Durable;

namespace Microsoft.DurableTask.Worker;

/// <summary>Adds to the one embedded engine, whatever the build target.</summary>
internal sealed class EmbeddedWorkerBuilder : IDurableTaskWorkerBuilder
{
    /// <exception cref="NotSupportedException">A name is given: one process has one engine.</exception>
    public EmbeddedWorkerBuilder(string name, IServiceCollection services)
    {
        if (name != Options.DefaultName)
        {
            throw new NotSupportedException(
                "The embedded engine is one worker; leave out its name."
            );
        }

        Name = name;
        Services = services.AddDurableEngine();
    }

    public string Name { get; }

    public IServiceCollection Services { get; }

    public Type? BuildTarget { get; set; }

    public IHostedService Build(IServiceProvider serviceProvider) =>
        serviceProvider.GetRequiredService<DurableEngine>();
}

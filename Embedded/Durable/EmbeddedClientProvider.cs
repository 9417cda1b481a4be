using System.Collections.Concurrent;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace Recruitment.Embedded.Durable;

/// <summary>Clients by name, each with the options of its name.</summary>
internal sealed class EmbeddedClientProvider(DurableEngine engine, IOptionsMonitor<DurableTaskClientOptions> options)
    : IDurableTaskClientProvider
{
    private readonly ConcurrentDictionary<string, DurableTaskClient> _clients = new();

    public DurableTaskClient GetClient(string? name = null) =>
        _clients.GetOrAdd(
            name ?? Options.DefaultName,
            given => new EmbeddedDurableTaskClient(given, engine, options.Get(given))
        );
}

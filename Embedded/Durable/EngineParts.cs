using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Durable.Telemetry;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Durable;

/// <summary>What the parts of the engine share.</summary>
internal sealed record EngineParts
{
    public required SqliteStore Store { get; init; }

    public required StoreSequences Sequences { get; init; }

    public required TaskCatalog Catalog { get; init; }

    public required ExecutionSettings Settings { get; init; }

    public required DurableEngineOptions Options { get; init; }

    public required IServiceProvider Services { get; init; }

    public required IServiceScopeFactory Scopes { get; init; }

    public required TimeProvider Time { get; init; }

    public required WorkGauge Gauge { get; init; }

    public required EngineMeter Meter { get; init; }

    public required InstanceWaiters Waiters { get; init; }

    public required ILogger Logger { get; init; }

    public required int MaxActivities { get; init; }

    /// <summary>Cancelled when the process is asked to stop: what an activity gives up then has not failed.</summary>
    public required CancellationToken Stopping { get; init; }

    /// <summary>Hands over what a write stored for other instances.</summary>
    public required Action<IEnumerable<Delivery>> Deliver { get; init; }

    public long Now => Time.GetUtcNow().UtcTicks;
}

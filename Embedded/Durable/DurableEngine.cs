using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Durable.Telemetry;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// Runs durable orchestrations: event-sourced replay on the store. A turn is one commit, and nothing is acted on before
/// it; what a crash interrupts goes on at the next start. Activities run at least once.
/// </summary>
internal sealed class DurableEngine : IHostedService, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _changing = new(1);
    private readonly List<Delivery> _undelivered = [];
    private readonly Func<EngineParts> _parts;
    private EngineParts? _built;
    private volatile EngineSession? _session;

    public DurableEngine(
        SqliteStore store,
        DurableTaskRegistry registry,
        IServiceProvider services,
        IServiceScopeFactory scopes,
        TimeProvider time,
        ILoggerFactory loggers,
        WorkGauge gauge,
        EngineMeter meter,
        IOptions<DurableTaskWorkerOptions> worker,
        DurableEngineOptions options
    )
    {
        Store = store;
        Time = time;
        var settings = worker.Value;
        _parts = () =>
            new EngineParts
            {
                Store = store,
                Sequences = Sequences,
                Catalog = new TaskCatalog(registry),
                Settings = new ExecutionSettings(
                    settings.DataConverter,
                    loggers,
                    settings.Versioning?.DefaultVersion ?? string.Empty,
                    new Failures(services.GetService<IExceptionPropertiesProvider>()),
                    settings.Versioning,
                    new OrchestrationFilter(services, settings)
                ),
                Options = options,
                Services = services,
                Scopes = scopes,
                Time = time,
                Gauge = gauge,
                Meter = meter,
                Waiters = Waiters,
                Logger = loggers.CreateLogger<DurableEngine>(),
                MaxActivities = settings.Concurrency.MaximumConcurrentActivityWorkItems,
                Stopping = services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default,
                Deliver = Deliver,
            };
    }

    public SqliteStore Store { get; }

    public StoreSequences Sequences { get; } = new();

    public InstanceWaiters Waiters { get; } = new();

    public TimeProvider Time { get; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            await OpenSessionAsync();
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Ends the running turns; activities that run are left, and run again at the next start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // Not cancelled with the token, which means that time is up: closing is what makes the stop orderly.
        await _changing.WaitAsync(CancellationToken.None);
        try
        {
            if (_session is { } session)
            {
                await session.CloseAsync();
                await MarkStoppedAsync(session);
            }

            _session = null;
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Drops everything held in memory and goes on from the store, as after a restart.</summary>
    public async Task RecoverAsync()
    {
        using var recovering = (_built ??= _parts()).Gauge.Begin();
        await StopAsync(CancellationToken.None);
        await StartAsync(CancellationToken.None);
    }

    /// <summary>Hands over what a write stored. Without an open session it waits for the next.</summary>
    public void Deliver(IEnumerable<Delivery> deliveries)
    {
        if (_session is { Closed: false } open)
        {
            Deliver(open, deliveries);
            return;
        }

        lock (_lock)
        {
            if (_session is { Closed: false } opened)
            {
                Deliver(opened, deliveries);
                return;
            }

            _undelivered.AddRange(deliveries);
        }
    }

    /// <inheritdoc cref="Rewinding.RewindAsync"/>
    public async Task RewindAsync(string instanceId, string reason)
    {
        var rewinding = new Rewinding(_built ??= _parts());
        var (deliveries, timers) = await rewinding.RewindAsync(instanceId, reason);
        Deliver(deliveries);
        if (_session is { Closed: false } open)
        {
            // Without a session they wait in the store for the next.
            open.Timers.AddRange(timers);
        }

        Waiters.Notify(instanceId);
    }

    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private async Task OpenSessionAsync()
    {
        if (_session is not null)
        {
            return;
        }

        _built ??= _parts();
        var snapshot = await Store.WriteAsync(writer => SessionSnapshot.Take(writer, Sequences));
        if (snapshot.Unclean)
        {
            _built.Logger.RecoversFromCrash(snapshot.Waiting.Distinct().Count());
        }

        var session = new EngineSession(_built, snapshot);
        using var resuming = _built.Gauge.Begin();
        session.Resume();
        lock (_lock)
        {
            _session = session;
            Deliver(session, _undelivered);
            _undelivered.Clear();
        }
    }

    /// <summary>What still runs is not to blame for the end of the process.</summary>
    private async Task MarkStoppedAsync(EngineSession session)
    {
        try
        {
            await Store.WriteAsync(writer =>
            {
                AttemptRows.TakeBack(writer, session.Suspects?.Unended ?? []);
                RunningMark.Clear(writer);
            });
        }
        catch (Exception fault) when (TurnRunner.IsFaultOfStore(fault))
        {
            // The next start then takes it for a crash, which costs a commit for everything that waits.
        }
    }

    private static void Deliver(EngineSession session, IEnumerable<Delivery> deliveries)
    {
        foreach (var delivery in deliveries)
        {
            if (session.HasRead(delivery))
            {
                continue;
            }

            if (delivery.Started is { } started)
            {
                session.ScheduleStart(delivery.Instance, started.StartAt ?? 0, started);
            }
            else
            {
                session.Post(delivery.Instance, delivery.Message);
            }
        }
    }
}

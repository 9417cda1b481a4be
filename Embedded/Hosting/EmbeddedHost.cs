using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Http;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// The running app. It starts in this order: store, keys, requests, orchestrations and triggers; and stops in the
/// reverse order, so that a request that is being served still finds everything it needs.
/// </summary>
internal sealed partial class EmbeddedHost(WebApplication app, EmbeddedHostOptions options)
    : IHost,
        IAsyncDisposable
{
    private readonly List<IHostedService> _late = [];

    public IServiceProvider Services => app.Services;

    /// <summary>The address and keys of a started host.</summary>
    public static HostState StateOf(IHost host) => host.Services.GetRequiredService<HostState>();

    /// <exception cref="StoreUnavailableException">The data folder cannot be used.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await StartInOrderAsync(cancellationToken);
        }
        catch (Exception fault)
            when (options.IsProgram && StartFault.Explain(fault) is { } explanation)
        {
            StartFault.EndProgram(explanation);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        Services.GetRequiredService<HostState>().BeginStopping();
        await app.StopAsync(cancellationToken);
        for (var i = _late.Count - 1; i >= 0; i--)
        {
            await _late[i].StopAsync(cancellationToken);
        }

        _late.Clear();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task StartInOrderAsync(CancellationToken cancellationToken)
    {
        Services.GetRequiredService<SqliteStore>();
        var state = Services.GetRequiredService<HostState>();
        state.Keys = await AccessKeys.LoadAsync(
            Services.GetRequiredService<StoredSettings>(),
            app.Configuration
        );
        await app.StartAsync(cancellationToken);
        state.Address = OwnAddress.Of(app.Urls);
        OwnAddress.Publish(app.Configuration, state.Address);
        foreach (var service in LateServices.Of(Services))
        {
            await service.StartAsync(cancellationToken);
            _late.Add(service);
            Watch(service);
        }

        state.BecomeRunning();
        if (options.IsProgram)
        {
            StartAnnouncement.Write(Console.Out, state, app.Configuration);
        }
    }

    // The generic host stops when a background service fails; late services are not its own, so that is done here.
    private void Watch(IHostedService service)
    {
        if (service is BackgroundService { ExecuteTask: { } execution })
        {
            execution.ContinueWith(
                failed =>
                {
                    LogFailed(app.Logger, failed.Exception!, service.GetType().Name);
                    app.Lifetime.StopApplication();
                },
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default
            );
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Service} failed; the host stops.")]
    private static partial void LogFailed(ILogger logger, Exception fault, string service);
}

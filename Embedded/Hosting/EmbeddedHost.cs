using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
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
/// <param name="official">The official builder's host: services, lifetime, requests.</param>
internal sealed partial class EmbeddedHost(IHost official, EmbeddedHostOptions options) : IHost, IAsyncDisposable
{
    private readonly List<IHostedService> _late = [];

    public IServiceProvider Services => official.Services;

    /// <summary>The address and keys of a started host.</summary>
    public static HostState StateOf(IHost host) => host.Services.GetRequiredService<HostState>();

    /// <exception cref="StoreUnavailableException">The data folder cannot be used.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await StartInOrderAsync(cancellationToken);
        }
        catch (Exception fault) when (options.IsProgram && StartFault.Explain(fault) is { } explanation)
        {
            StartFault.EndProgram(explanation);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        Services.GetRequiredService<HostState>().BeginStopping();
        await official.StopAsync(cancellationToken);
        for (var i = _late.Count - 1; i >= 0; i--)
        {
            await _late[i].StopAsync(cancellationToken);
        }

        _late.Clear();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => ((IAsyncDisposable)official).DisposeAsync();

    private async Task StartInOrderAsync(CancellationToken cancellationToken)
    {
        Services.GetRequiredService<SqliteStore>();
        var configuration = Services.GetRequiredService<IConfiguration>();
        var state = Services.GetRequiredService<HostState>();
        var secrets = Services.GetRequiredService<StoredSecrets>();
        var folder = KeyFolder.Open(configuration, options.DataFolder, secrets);
        UploadsFolder.Prepare(configuration, options.DataFolder);
        await secrets.RewrapAsync();
        var settings = Services.GetRequiredService<StoredSettings>();
        state.Keys = await AccessKeys.LoadAsync(secrets, settings, configuration);
        var addresses = Services
            .GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>()
            .Addresses;
        foreach (var address in options.ListenAddresses())
        {
            addresses.Add(address);
        }

        await official.StartAsync(cancellationToken);
        state.Address = OwnAddress.Of(addresses);
        state.PublicAddress = OwnAddress.Publish(configuration, state.Address);
        foreach (var service in LateServices.Of(Services))
        {
            await service.StartAsync(cancellationToken);
            _late.Add(service);
            Watch(service);
        }

        state.BecomeRunning();
        if (options.IsProgram)
        {
            StartAnnouncement.Write(Console.Out, Services, folder);
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
                    LogFailed(
                        Services.GetRequiredService<ILogger<EmbeddedHost>>(),
                        failed.Exception!,
                        service.GetType().Name
                    );
                    Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
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

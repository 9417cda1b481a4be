using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>
/// Serves uploads by other programs on the loopback address, where the setting <c>Storage:Port</c> asks for it. When the
/// port is taken, by a storage emulator for instance, the app goes on without it: nothing else needs it.
/// </summary>
internal sealed partial class BlobHttpServer(
    BlobService blobs,
    IBlobReach reach,
    WorkGauge gauge,
    StoredSecrets stored,
    IServiceProvider services,
    IConfiguration configuration,
    ILoggerFactory loggers
) : IHostedService, IDisposable
{
    /// <summary>The setting that holds the port; 0 takes a free one, and without it none is served.</summary>
    public const string PortSetting = "Storage:Port";

    private readonly ILogger _logger = loggers.CreateLogger<BlobHttpServer>();
    private KestrelServer? _server;

    /// <summary>The port that is served; null when none is.</summary>
    public int? Port { get; private set; }

    /// <summary>What a storage client connects with; it holds the key. Null when no port is served.</summary>
    public string? Connection { get; private set; }

    /// <exception cref="FormatException">The port's setting is no port, or the key's no key.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (WantedPort() is not { } wanted)
        {
            return;
        }

        var key = await KeyAsync();
        var endpoint = new BlobHttpEndpoint(blobs, new BlobAuthorization(key, reach), gauge);
        var server = NewServer(wanted);
        try
        {
            await server.StartAsync(new Application(endpoint), cancellationToken);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            server.Dispose();
            LogTaken(wanted);
            return;
        }

        _server = server;
        var address = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        Port = new Uri(address).Port;
        Connection = key.ConnectionAt(Port.Value);
        LogServed(Port.Value);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        (Port, Connection) = (null, null);
        return _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;
    }

    public void Dispose() => _server?.Dispose();

    private async Task<StorageKey> KeyAsync() =>
        new(
            configuration[StorageKey.Setting] is { Length: > 0 } configured
                ? configured
                : (await stored.ReadOrAddAsync("Storage", StorageKey.New())).Secret
        );

    private int? WantedPort()
    {
        var setting = configuration[PortSetting];
        if (string.IsNullOrEmpty(setting))
        {
            return null;
        }

        return ushort.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new FormatException(
                $"The setting Storage__Port is '{setting}'; it must be a number from 0 to 65535."
            );
    }

    // A server of its own, since the protocol's limits are not those of the app's pages.
    private KestrelServer NewServer(int port)
    {
        var options = new KestrelServerOptions { ApplicationServices = services, AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port);
        BlobHttpEndpoint.Configure(options.Limits);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        return new KestrelServer(Options.Create(options), sockets, loggers);
    }

    [LoggerMessage(LogLevel.Information, "Storage clients can upload at port {Port}.")]
    private partial void LogServed(int port);

    [LoggerMessage(
        LogLevel.Warning,
        "Port {Port} is taken, so storage clients cannot upload here. Stop the other program, or set Storage__Port to another port."
    )]
    private partial void LogTaken(int port);

    private sealed class Application(BlobHttpEndpoint endpoint) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => endpoint.HandleAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception) { }
    }
}

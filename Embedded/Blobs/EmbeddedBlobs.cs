using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Blobs.External;
using Recruitment.Embedded.Blobs.Http;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Triggers;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Blobs;

/// <summary>Registers the blob service.</summary>
internal static class EmbeddedBlobs
{
    /// <summary>The emulator's address, so that blob addresses are the same in this process and over HTTP.</summary>
    public static readonly Uri Address = new($"http://127.0.0.1:10000/{BlobRequest.Account}");

    /// <summary>
    /// Adds the blob service, its trigger dispatcher and its maintenance, and a <see cref="BlobServiceClient"/> on them
    /// unless the app has registered one. Needs <see cref="SqliteStore"/>, <see cref="WorkGauge"/> and
    /// <see cref="TimeProvider"/>. Call it after the app's own registrations.
    /// </summary>
    public static IServiceCollection AddEmbeddedBlobs(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(new BlobPlace(IsHere: true));
        services.AddSingleton<BlobMaintenance>();
        services.AddSingleton(provider => new BlobTriggerQueue(
            () => provider.GetServices<IBlobTriggerHandler>(),
            provider.GetRequiredService<WorkGauge>()
        ));
        services.AddSingleton<BlobTriggerDispatcher>();
        services.AddSingleton<BlobEnvironment>(provider =>
            new(
                provider.GetRequiredService<SqliteStore>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<BlobTriggerQueue>(),
                provider.GetRequiredService<BlobMaintenance>()
            )
        );
        services.AddSingleton<BlobService>();
        // The maintenance comes first so that it stops last, after the triggers' own writes.
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BlobMaintenance>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BlobTriggerDispatcher>());
        services.AddClient();
        return services;
    }

    /// <summary>
    /// Adds the <see cref="BlobServiceClient"/> on the embedded store, unless there is one. Called before the app's own
    /// registrations, it tells the app that it needs none.
    /// </summary>
    public static void AddClient(this IServiceCollection services) =>
        services.TryAddSingleton(provider => Client(provider.GetRequiredService<BlobService>()));

    /// <summary>
    /// Takes uploads over HTTP while the host runs, of storage clients in other programs, where a setting asks for it.
    /// Call it after <see cref="AddEmbeddedBlobs"/>; needs the app's configuration and <see cref="StoredSecrets"/>.
    /// </summary>
    public static IServiceCollection AddBlobHttpServer(this IServiceCollection services)
    {
        services.TryAddSingleton<IBlobReach>(provider => new UploadsOnly(provider.GetServices<IBlobTriggerHandler>));
        services.AddSingleton<BlobHttpServer>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BlobHttpServer>());
        return services;
    }

    /// <summary>
    /// Looks for new blobs in the account of the app's <see cref="BlobServiceClient"/>, which is outside this process.
    /// Call it before <see cref="AddEmbeddedBlobs"/>.
    /// </summary>
    public static IServiceCollection AddBlobTriggerScan(this IServiceCollection services)
    {
        services.AddSingleton(new BlobPlace(IsHere: false));
        services.AddSingleton<BlobTriggerScan>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BlobTriggerScan>());
        return services;
    }

    /// <summary>A client whose requests stay in this process.</summary>
    public static BlobServiceClient Client(BlobService service) => new(Address, Options(service));

    /// <summary>
    /// A client of one blob, also when parts of its name are <c>..</c>: in an address those would lead elsewhere,
    /// and encoding the slashes between them keeps the name a name.
    /// </summary>
    public static BlobClient BlobClient(BlobService service, string container, string blob) =>
        new(new Uri($"{Address}/{container}/{Uri.EscapeDataString(blob)}"), Options(service));

    private static BlobClientOptions Options(BlobService service)
    {
        var http = new HttpClient(new EmbeddedBlobHandler(service)) { Timeout = Timeout.InfiniteTimeSpan };
        return new BlobClientOptions
        {
            Transport = new HttpClientTransport(http),
            // There is no network whose faults would pass.
            Retry = { MaxRetries = 0 },
            Diagnostics =
            {
                IsLoggingEnabled = false,
                IsDistributedTracingEnabled = false,
                IsTelemetryEnabled = false,
            },
        };
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Blobs;
using Recruitment.Embedded.Blobs.External;
using Recruitment.Embedded.Health;
using Recruitment.Embedded.Hosting.Triggers;
using Recruitment.Embedded.Http;
using Recruitment.Embedded.Invocation;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Hosting;

/// <summary>Puts the embedded host together around the app's builder: settings first, the rest when the app is complete.</summary>
internal static class HostComposition
{
    private static readonly Dictionary<string, string?> DefaultSettings = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",
    };

    /// <exception cref="InvalidDataException"><c>local.settings.json</c> is not JSON.</exception>
    public static void Begin(FunctionsApplicationBuilder builder)
    {
        AddSettings(builder.Configuration);
        builder.Environment.EnvironmentName = HostEnvironment.Of(builder.Configuration);
        var options = new EmbeddedHostOptions(builder.Configuration);
        builder.Properties[typeof(EmbeddedHostOptions)] = options;
        AddLogging(builder.Logging);
        if (!ExternalAccount.IsIn(builder.Configuration))
        {
            builder.Services.AddClient();
        }

        OfficialWorker.LeaveOutWeb(builder);
        builder.ConfigureContainer(new EmbeddedContainer(builder.Environment, options));
    }

    /// <summary>Adds the host's services to those of the app, which are complete.</summary>
    /// <exception cref="InvalidOperationException">A function is not well formed.</exception>
    /// <exception cref="InvalidDataException"><c>host.json</c> is not understood.</exception>
    public static void Complete(IServiceCollection services, EmbeddedHostOptions options)
    {
        OfficialWorker.TakePlace(services);
        var catalog = new FunctionCatalog(options.CandidateTypes(), options.IsDisabled);
        var hostJson = HostJson.Read(AppContext.BaseDirectory);
        AddHost(services, options, catalog);
        HostTelemetry.AddTo(services);
        HostVersioning.AddTo(services, hostJson);
        AddTriggers(services, catalog, options);

        // Only action results need MVC's formatters; results of minimal APIs write themselves.
        if (catalog.All.Any(function => ReturnValue.TypeOf(function.Method).IsAssignableTo(typeof(IActionResult))))
        {
            services.AddMvcCore();
        }

        WebServer.AddTo(services, hostJson.RoutePrefix);
    }

    // The weakest come first: what the environment or the command line says wins.
    private static void AddSettings(ConfigurationManager configuration)
    {
        var settings = new Dictionary<string, string?>(DefaultSettings, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in LocalSettings.Read(Environment.CurrentDirectory, AppContext.BaseDirectory))
        {
            settings[name] = value;
        }

        // Nobody changes a file of settings under a running host, so none is watched.
        List<IConfigurationSource> sources =
        [
            new MemoryConfigurationSource { InitialData = settings },
            .. configuration.Sources,
        ];
        configuration.Sources.Clear();
        foreach (var source in sources)
        {
            if (source is FileConfigurationSource file)
            {
                file.ReloadOnChange = false;
            }

            configuration.Sources.Add(source);
        }
    }

    // The official builder's own loggers write to debuggers and event logs, where nobody reads here.
    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
    }

    private static void AddHost(IServiceCollection services, EmbeddedHostOptions options, FunctionCatalog catalog)
    {
        services.AddSingleton(options);
        services.AddSingleton<HostState>();
        services.AddSingleton<KeyGate>();
        services.AddSingleton<WorkGauge>();
        services.AddSingleton(_ => SqliteStore.Open(options.DataFolder, options.Store));
        services.AddSingleton(provider => new StoreBackup(
            provider.GetRequiredService<SqliteStore>(),
            options.DataFolder,
            TimeProvider.System
        ));
        services.AddSingleton<StoredSettings>();
        services.AddSingleton<StoredSecrets>();
        services
            .AddHealthChecks()
            .AddCheck<HostCheck>("host")
            .AddCheck("disk", DiskCheck.Of(options.DataFolder))
            .AddCheck<ParkedCheck>("parked");
        services.AddSingleton(provider => options.Clock ?? ScaledClock.Resume(provider));
        services.AddSingleton(catalog);
        services.AddSingleton<FunctionInvokers>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
    }

    private static void AddTriggers(IServiceCollection services, FunctionCatalog catalog, EmbeddedHostOptions options)
    {
        WorkerJson.AddTo(services);
        services
            .AddOptions<DurableTaskRegistry>()
            .Configure<FunctionInvokers, IServiceProvider>(DurableFunctions.AddTo);
        List<(FunctionEntry, BlobTriggerAttribute)> blobFunctions = [.. catalog.With<BlobTriggerAttribute>()];
        BlobFunction.Require(blobFunctions);
        foreach (var (function, trigger) in blobFunctions)
        {
            services.AddSingleton<IBlobTriggerHandler>(provider => new BlobFunction(
                provider.GetRequiredService<FunctionInvokers>()[function],
                trigger,
                provider
            ));
        }

        LateServices.Add(
            services,
            late =>
            {
                options.Engine(late);
                AddBlobs(late, options).AddHostedService<TimerTriggerService>().AddHostedService<BackupPruning>();
            }
        );
    }

    // The storage port serves the embedded store, so it would take uploads that nobody finds where the blobs are elsewhere.
    private static IServiceCollection AddBlobs(IServiceCollection services, EmbeddedHostOptions options) =>
        options.BlobsAreElsewhere
            ? services.AddBlobTriggerScan().AddEmbeddedBlobs()
            : services.AddEmbeddedBlobs().AddBlobHttpServer();
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Blobs;
using Recruitment.Embedded.Blobs.External;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Health;
using Recruitment.Embedded.Hosting.Invocation;
using Recruitment.Embedded.Hosting.Triggers;
using Recruitment.Embedded.Http;
using Recruitment.Embedded.Http.DurableWebhooks;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Hosting;

/// <summary>Puts the embedded host together around the app's builder.</summary>
internal static class EmbeddedHostComposition
{
    // Above the app's own limit for a CV (10 MB), so that the app can say itself what is too big.
    private const long LargestRequest = 32 * 1024 * 1024;

    private static readonly Dictionary<string, string?> DefaultSettings = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",
    };

    /// <summary>A builder that knows the settings, but has nothing of the app yet.</summary>
    /// <exception cref="InvalidDataException"><c>local.settings.json</c> is not JSON.</exception>
    public static WebApplicationBuilder Begin(string[] args)
    {
        var settings = AddSettings(new ConfigurationBuilder(), args).Build();

        // The empty builder: the usual one watches files and starts loggers that nobody reads here.
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName =
                    settings["AZURE_FUNCTIONS_ENVIRONMENT"]
                    ?? settings["DOTNET_ENVIRONMENT"]
                    ?? Environments.Development,
            }
        );
        AddSettings(builder.Configuration, args);
        var properties = ((IHostApplicationBuilder)builder).Properties;
        properties[typeof(EmbeddedHostOptions)] = new EmbeddedHostOptions(builder.Configuration);
        AddLogging(builder);
        if (!ExternalAccount.IsIn(builder.Configuration))
        {
            builder.Services.AddClient();
        }

        return builder;
    }

    /// <summary>The host, ready to start.</summary>
    /// <exception cref="StoreUnavailableException">
    /// The data folder cannot be used, and a service of the app needed it as soon as this.
    /// </exception>
    public static IHost Complete(WebApplicationBuilder builder)
    {
        var options = EmbeddedHostOptions.Of(((IHostApplicationBuilder)builder).Properties);
        try
        {
            return Complete(builder, options);
        }
        catch (Exception fault)
            when (options.IsProgram && StartFault.Explain(fault) is { } explanation)
        {
            StartFault.EndProgram(explanation);
            throw;
        }
    }

    private static EmbeddedHost Complete(WebApplicationBuilder builder, EmbeddedHostOptions options)
    {
        var catalog = new FunctionCatalog(options.CandidateTypes(), options.IsDisabled);
        var hostJson = HostJson.Read(AppContext.BaseDirectory);
        AddHost(builder.Services, options, catalog);
        HostVersioning.AddTo(builder.Services, hostJson);
        AddHttp(builder, catalog);
        var app = builder.Build();
        foreach (var url in options.ListenAddresses())
        {
            app.Urls.Add(url);
        }

        RequestGate.Use(app);
        if (options.ServesHttpFunctions)
        {
            HttpFunctionEndpoints.Map(app, hostJson.RoutePrefix);
        }

        HostEndpoints.Map(app);
        BackupEndpoint.Map(app);
        DurableWebhookEndpoints.Map(app);
        return new EmbeddedHost(app, options);
    }

    // Each source wins over those before it.
    private static IConfigurationBuilder AddSettings(IConfigurationBuilder settings, string[] args)
    {
        settings.Add(new MemoryConfigurationSource { InitialData = DefaultSettings });
        LocalSettings.AddTo(settings, Environment.CurrentDirectory, AppContext.BaseDirectory);
        return settings.AddEnvironmentVariables().AddCommandLine(args);
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
    }

    private static void AddHost(
        IServiceCollection services,
        EmbeddedHostOptions options,
        FunctionCatalog catalog
    )
    {
        services.AddSingleton(options);
        services.AddSingleton<HostState>();
        services.AddSingleton<WorkGauge>();
        services.AddSingleton(_ => SqliteStore.Open(options.DataFolder, options.Store));
        services.AddSingleton(provider => new StoreBackup(
            provider.GetRequiredService<SqliteStore>(),
            options.DataFolder,
            TimeProvider.System
        ));
        services.AddSingleton<StoredSettings>();
        services
            .AddHealthChecks()
            .AddCheck<HostCheck>("host")
            .AddCheck("disk", DiskCheck.Of(options.DataFolder))
            .AddCheck<ParkedCheck>("parked");
        services.AddSingleton(provider => options.Clock ?? ScaledClock.Resume(provider));
        services.AddSingleton(catalog);
        services.AddSingleton<FunctionInvokers>();
        AddTriggers(services, catalog, options);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
    }

    private static void AddTriggers(
        IServiceCollection services,
        FunctionCatalog catalog,
        EmbeddedHostOptions options
    )
    {
        WorkerJson.AddTo(services);
        services
            .AddOptions<DurableTaskRegistry>()
            .Configure<FunctionInvokers, IServiceProvider>(DurableFunctions.AddTo);
        List<(FunctionEntry, BlobTriggerAttribute)> blobFunctions =
        [
            .. catalog.With<BlobTriggerAttribute>(),
        ];
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
                AddBlobs(late.AddDurableEngine(), options)
                    .AddHostedService<TimerTriggerService>()
                    .AddHostedService<BackupPruning>()
        );
    }

    // The storage port serves the embedded store, so it would take uploads that nobody finds where the blobs are elsewhere.
    private static IServiceCollection AddBlobs(
        IServiceCollection services,
        EmbeddedHostOptions options
    ) =>
        options.BlobsAreElsewhere
            ? services.AddBlobTriggerScan().AddEmbeddedBlobs()
            : services.AddEmbeddedBlobs().AddBlobHttpServer();

    private static void AddHttp(WebApplicationBuilder builder, FunctionCatalog catalog)
    {
        builder.Host.UseDefaultServiceProvider(provider =>
            provider.ValidateScopes = builder.Environment.IsDevelopment()
        );
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Services.AddRouting();

        // Only action results need MVC's formatters; results of minimal APIs write themselves.
        if (
            catalog.All.Any(function =>
                ReturnValue.TypeOf(function.Method).IsAssignableTo(typeof(IActionResult))
            )
        )
        {
            builder.Services.AddMvcCore();
        }
    }
}

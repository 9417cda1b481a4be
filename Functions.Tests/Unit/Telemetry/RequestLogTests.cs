using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Telemetry;

/// <summary>What no log tells on Azure, with all that the official packages register and every setting turned up.</summary>
public sealed class RequestLogTests
{
    private const string Address = "Request starting HTTP/1.1 GET /l/token?code=key";

    private static readonly string[] EverythingIsLogged =
    [
        "--Logging:LogLevel:Default=Trace",
        "--Logging:LogLevel:Microsoft=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore=Information",
        $"--Logging:{typeof(RecordedLog).FullName}:LogLevel:Default=Trace",
        $"--Logging:{typeof(RecordedLog).FullName}:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace",
        $"--Logging:{typeof(RecordedLog).FullName}:LogLevel:System.Net.Http.HttpClient=Trace",
    ];

    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Microsoft.AspNetCore.Routing.Matching.DfaMatcher")]
    [InlineData("Microsoft.AspNetCore.HttpLogging.HttpLoggingMiddleware")]
    [InlineData("Microsoft.AspNetCore.Http.Result.RedirectResult")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("System.Net.Http.HttpClient.Default.ClientHandler")]
    [InlineData("Azure.Core")]
    [InlineData("azure.storage.blobs")]
    public void What_tells_of_single_requests_is_logged_nowhere_whatever_the_settings(string category)
    {
        var log = new RecordedLog();
        using var services = ServicesWith(log);
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

        Log(logger, LogLevel.Trace, LogLevel.Information, LogLevel.Warning, LogLevel.Error);

        Assert.Equal([LogLevel.Warning, LogLevel.Error], Levels(log));
    }

    [Theory]
    [InlineData("Recruitment.Mail.SendMailActivity")]
    [InlineData("Microsoft.AspNetCoreLike")]
    [InlineData("Microsoft.DurableTask")]
    [InlineData("AzureWebJobs")]
    public void Everything_else_is_logged_as_the_settings_say(string category)
    {
        var log = new RecordedLog();
        using var services = ServicesWith(log);
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

        Log(logger, LogLevel.Trace, LogLevel.Information);

        Assert.Equal([LogLevel.Trace, LogLevel.Information], Levels(log));
    }

    [Fact]
    public void Settings_that_change_while_the_app_runs_change_nothing_about_it()
    {
        var log = new RecordedLog();
        var builder = OfficialApp.Create("--Logging:LogLevel:Default=Warning");
        builder.Logging.AddProvider(log);
        using var services = builder.Services(validatesScopes: true);
        var loggers = services.GetRequiredService<ILoggerFactory>();
        var requests = loggers.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");
        var own = loggers.CreateLogger("Recruitment");

        builder.Configuration["Logging:LogLevel:Default"] = "Information";
        builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace";
        ((IConfigurationRoot)builder.Configuration).Reload();
        Log(requests, LogLevel.Information);
        Log(own, LogLevel.Information);

        Assert.Single(log.Entries);
    }

    private static ServiceProvider ServicesWith(RecordedLog log)
    {
        var builder = OfficialApp.Create(EverythingIsLogged);
        builder.Logging.AddProvider(log);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Trace);
        builder.Logging.AddFilter<RecordedLog>("System", LogLevel.Trace);
        return builder.Services(validatesScopes: true);
    }

    private static void Log(ILogger logger, params LogLevel[] levels)
    {
        foreach (var level in levels)
        {
            logger.Log(level, default, Address, null, (state, _) => state);
        }
    }

    private static IEnumerable<LogLevel> Levels(RecordedLog log) =>
        log.Entries.Where(entry => entry.Text == Address).Select(entry => entry.Level);
}

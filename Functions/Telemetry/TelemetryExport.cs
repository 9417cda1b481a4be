using System.Diagnostics;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Recruitment.Telemetry;

/// <summary>
/// Exports traces, metrics and logs. Addresses are told by their route or their host only: a path can hold the token of
/// a link or the name that somebody gave a file. Scopes of logs, which hold paths, stay away.
/// </summary>
internal static class TelemetryExport
{
    /// <param name="toCollector">Whether an OTLP collector listens, which OpenTelemetry's own settings describe.</param>
    /// <param name="insights">Null for no Application Insights.</param>
    public static void Add(IServiceCollection services, bool toCollector, InsightsAccount? insights)
    {
        var telemetry = services.AddOpenTelemetry();
        telemetry
            // It names the service after the site or the assembly.
            .UseFunctionsWorkerDefaults()
            // The detector comes last, so that OTEL_SERVICE_NAME wins.
            .ConfigureResource(resource => resource.AddService("recruitment").AddEnvironmentVariableDetector())
            .WithTracing(traces =>
                traces
                    .AddSource(Spans.Source, "Microsoft.DurableTask")
                    .AddAspNetCoreInstrumentation(http => http.EnrichWithHttpResponse = HideAddress)
                    .AddHttpClientInstrumentation(http => http.EnrichWithHttpRequestMessage = HideAddress)
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(MailMeter.Name)
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation()
            )
            .WithLogging(null, logs => logs.IncludeFormattedMessage = true);
        if (toCollector)
        {
            telemetry.UseOtlpExporter();
        }

        if (insights is not null)
        {
            telemetry.UseAzureMonitorExporter(monitor =>
            {
                monitor.ConnectionString = insights.ConnectionString;
                monitor.Credential = insights.Credential;
            });
        }
    }

    private static void HideAddress(Activity span, HttpResponse response)
    {
        var route = (response.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.SetTag("url.path", route);
        span.SetTag("url.query", null);
        span.SetTag("user_agent.original", null);
    }

    private static void HideAddress(Activity span, HttpRequestMessage request) =>
        span.SetTag("url.full", request.RequestUri?.GetLeftPart(UriPartial.Authority));
}

using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Recruitment.Embedded.Durable.Telemetry;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// What the host tells of itself. A trigger begins a trace by a span of the official worker's name; requests have that
/// of the web server, and orchestrations and activities those of the engine.
/// </summary>
internal static class HostTelemetry
{
    private const string Source = "Microsoft.Azure.Functions.Worker";

    private static readonly ActivitySource Spans = new(Source);

    /// <summary>Has what the host tells exported with what the app exports; where it exports nothing, nothing is loaded.</summary>
    public static void AddTo(IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType.FullName == "OpenTelemetry.Trace.TracerProvider"))
        {
            AddSources(services);
        }
    }

    private static void AddSources(IServiceCollection services)
    {
        services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddSource(Source, EngineSpans.Source));
        services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(EngineMeter.Name));
    }

    /// <summary>A trace of its own; null when nobody listens.</summary>
    public static Activity? BeginTrigger(string function)
    {
        if (!Spans.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        return Spans.StartActivity($"function {function}", ActivityKind.Server)?.SetTag("faas.name", function);
    }
}

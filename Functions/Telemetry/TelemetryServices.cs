using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Recruitment.Telemetry;

/// <summary>What measures the app, and who is told.</summary>
public static class TelemetryServices
{
    /// <summary>
    /// No log tells the address of a request, on both hosts. Nothing is exported, and nothing of OpenTelemetry loaded, unless <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> or
    /// <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> is set.
    /// </summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.PostConfigure<LoggerFilterOptions>(RequestLogs.LeaveOut);
        services.AddMetrics();
        services.AddSingleton<MailMeter>();
        services.AddSingleton<ProcedureGauges>();
        var toCollector = !string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        var insights = InsightsAccount.Read(configuration);
        if (toCollector || insights is not null)
        {
            TelemetryExport.Add(services, toCollector, insights);
        }

        return services;
    }
}

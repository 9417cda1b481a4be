using OpenTelemetry;
using Recruitment.Embedded.Hosting;

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry;

/// <summary>Adds to an app's telemetry what its host tells of itself.</summary>
public static class ConfigureFunctionsOpenTelemetry
{
    public static IOpenTelemetryBuilder UseFunctionsWorkerDefaults(
        this IOpenTelemetryBuilder builder
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        return HostTelemetry.AddTo(builder);
    }
}

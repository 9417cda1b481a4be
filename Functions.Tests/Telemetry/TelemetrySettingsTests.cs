using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Telemetry;

namespace Recruitment.Tests.Telemetry;

public sealed class TelemetrySettingsTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "", false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318", true)]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=one", true)]
    public void Nothing_is_exported_unless_a_setting_says_where_to(
        string? setting,
        string? value,
        bool exports
    )
    {
        var configuration = new ConfigurationBuilder();
        if (setting is not null)
        {
            configuration.AddInMemoryCollection([new(setting, value)]);
        }

        var services = new ServiceCollection().AddTelemetry(configuration.Build());
        Assert.Equal(exports, services.Any(IsOfOpenTelemetry));
    }

    private static bool IsOfOpenTelemetry(ServiceDescriptor service) =>
        service
            .ServiceType.Assembly.GetName()
            .Name!.StartsWith("OpenTelemetry", StringComparison.Ordinal);
}

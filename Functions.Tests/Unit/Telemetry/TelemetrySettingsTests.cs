using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Recruitment.Telemetry;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Telemetry;

public sealed class TelemetrySettingsTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "", false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318", true)]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=one", true)]
    public void Nothing_is_exported_unless_a_setting_says_where_to(string? setting, string? value, bool exports)
    {
        var configuration = new ConfigurationBuilder();
        if (setting is not null)
        {
            configuration.AddInMemoryCollection([new(setting, value)]);
        }

        var services = new ServiceCollection().AddTelemetry(configuration.Build());
        Assert.Equal(exports, services.Any(IsOfOpenTelemetry));
    }

    // The worker's own defaults name it after the site or the assembly.
    [Theory]
    [InlineData("recruitment")]
    [InlineData("werving-alkwin", "--OTEL_SERVICE_NAME=werving-alkwin")]
    public void The_service_is_named_as_the_setting_says_and_else_recruitment(string name, params string[] settings)
    {
        using var services = OfficialApp
            .Create(["--OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:1", .. settings])
            .Services(validatesScopes: true);
        Assert.All(
            [
                services.GetRequiredService<TracerProvider>().GetResource(),
                services.GetRequiredService<MeterProvider>().GetResource(),
                services.GetRequiredService<LoggerProvider>().GetResource(),
            ],
            resource =>
                Assert.Equal(
                    name,
                    Assert.Single(resource.Attributes, attribute => attribute.Key == "service.name").Value
                )
        );
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("Authorization=AAD", true)]
    [InlineData("ClientId=00000000-0000-0000-0000-000000000001;Authorization=AAD", true)]
    public void An_identity_writes_to_Application_Insights_where_keys_are_off(string? authentication, bool hasIdentity)
    {
        var account = InsightsAccount.Read(Insights(authentication));
        Assert.Equal("InstrumentationKey=one", account!.ConnectionString);
        Assert.Equal(hasIdentity, account.Credential is ManagedIdentityCredential);
    }

    [Fact]
    public void A_way_to_authenticate_that_is_not_known_is_named() =>
        Assert.Contains(
            "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
            Assert.Throws<InvalidDataException>(() => InsightsAccount.Read(Insights("Key=abc"))).Message
        );

    private static IConfiguration Insights(string? authentication) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=one"),
                new("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", authentication),
            ])
            .Build();

    private static bool IsOfOpenTelemetry(ServiceDescriptor service) =>
        service.ServiceType.Assembly.GetName().Name!.StartsWith("OpenTelemetry", StringComparison.Ordinal);
}

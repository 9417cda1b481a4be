using Azure.Identity;
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

    [Theory]
    [InlineData(null, false)]
    [InlineData("Authorization=AAD", true)]
    [InlineData("ClientId=00000000-0000-0000-0000-000000000001;Authorization=AAD", true)]
    public void An_identity_writes_to_Application_Insights_where_keys_are_off(
        string? authentication,
        bool hasIdentity
    )
    {
        var account = InsightsAccount.Read(Insights(authentication));
        Assert.Equal("InstrumentationKey=one", account!.ConnectionString);
        Assert.Equal(hasIdentity, account.Credential is ManagedIdentityCredential);
    }

    [Fact]
    public void A_way_to_authenticate_that_is_not_known_is_named() =>
        Assert.Contains(
            "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
            Assert
                .Throws<InvalidDataException>(() => InsightsAccount.Read(Insights("Key=abc")))
                .Message
        );

    private static IConfiguration Insights(string? authentication) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=one"),
                new("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", authentication),
            ])
            .Build();

    private static bool IsOfOpenTelemetry(ServiceDescriptor service) =>
        service
            .ServiceType.Assembly.GetName()
            .Name!.StartsWith("OpenTelemetry", StringComparison.Ordinal);
}

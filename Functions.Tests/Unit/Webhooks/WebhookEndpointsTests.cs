using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Recruitment.Webhooks;

namespace Recruitment.Tests.Webhooks;

public sealed class WebhookEndpointsTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public void Without_settings_there_is_none() => Assert.Empty(Read("Production").All);

    [Fact]
    public void An_endpoint_has_an_address_some_secrets_and_the_types_that_it_wants()
    {
        var endpoint = Assert.Single(
            Read(
                "Production",
                ("HR:Url", "https://hr.example/in?sig=abc"),
                ("HR:Secret", $"{Secret} {Secret}"),
                ("HR:Types", "recruitment.CandidateAppointed")
            ).All
        );
        Assert.Equal(("hr", 2), (endpoint.Name, endpoint.Keys.Count));
        Assert.True(endpoint.Wants("recruitment.CandidateAppointed"));
        Assert.False(endpoint.Wants("recruitment.CandidateApplied"));
    }

    [Theory]
    [InlineData("Production", "https://hr.example/in", true)]
    [InlineData("Production", "http://hr.example/in", false)]
    [InlineData("Production", "http://localhost:5000/in", false)]
    [InlineData("Development", "http://localhost:5000/in", true)]
    [InlineData("Development", "http://127.0.0.1:5000/in", true)]
    [InlineData("Development", "http://hr.example/in", false)]
    [InlineData("Development", "ftp://localhost/in", false)]
    [InlineData("Development", "/in", false)]
    public void Events_go_over_https_only_but_to_the_own_machine_in_development(
        string environment,
        string url,
        bool isTaken
    )
    {
        var endpoints = Read(environment, ("hr:Url", url), ("hr:Secret", Secret));
        if (isTaken)
        {
            Assert.Equal(url, Assert.Single(endpoints.All).Url.OriginalString);
            return;
        }

        Assert.Contains("Webhooks__hr__", Assert.Throws<InvalidDataException>(() => endpoints.All).Message);
    }

    [Theory]
    [InlineData("hr", null)]
    [InlineData("hr", "secret")]
    [InlineData("hr", $"{Secret} secret")]
    [InlineData("h-r", Secret)]
    [InlineData("awaytoolongnameforanendpoint", Secret)]
    public void What_cannot_be_used_is_told_without_the_secret(string name, string? secret)
    {
        var endpoints = Read(
            "Production",
            ($"{name}:Url", "https://hr.example/in?sig=abc"),
            ($"{name}:Secret", secret)
        );
        var fault = Assert.Throws<InvalidDataException>(() => endpoints.All);
        Assert.Contains($"Webhooks__{name}__", fault.Message);
        Assert.DoesNotContain("sig=abc", fault.Message);
        Assert.DoesNotContain(Secret, fault.Message);
    }

    private static WebhookEndpoints Read(string environment, params (string Key, string? Value)[] settings) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"Webhooks:{one.Key}", one.Value)))
                .Build(),
            new HostingEnvironment { EnvironmentName = environment }
        );
}

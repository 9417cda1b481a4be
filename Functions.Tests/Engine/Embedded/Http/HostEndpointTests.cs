using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Http;

public sealed class HostEndpointTests
{
    [Fact]
    public async Task Status_says_that_the_host_runs()
    {
        await using var app = await HostedApp.StartAsync([]);
        var status = JsonNode.Parse(await app.Client.GetStringAsync(StatusFor(app)))!;
        Assert.Equal("Running", (string?)status["state"]);
        Assert.Equal(0, (long?)status["parkedInstances"]);
    }

    [Fact]
    public async Task Without_the_master_key_status_says_no_more_than_that_the_host_runs()
    {
        await using var app = await HostedApp.StartAsync([]);
        const string Expected = """{"state":"Running"}""";
        Assert.Equal(Expected, await app.Client.GetStringAsync("admin/host/status"));
        Assert.Equal(Expected, await app.Client.GetStringAsync($"admin/host/status?code={app.FunctionKey}"));
    }

    [Theory]
    [InlineData("admin/host/status")]
    [InlineData("runtime/webhooks/durabletask/instances")]
    [InlineData("nothing")]
    public async Task No_answer_is_taken_for_another_type_than_it_says(string address)
    {
        await using var app = await HostedApp.StartAsync([]);
        using var answer = await app.Client.GetAsync(address);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Status_counts_the_instances_that_are_parked()
    {
        await using var app = await HostedApp.StartAsync([]);
        var store = app.Host.Services.GetRequiredService<SqliteStore>();
        var fault = new InvalidOperationException();
        await store.WriteAsync(writer =>
        {
            var one = new NewInstance
            {
                Id = "one",
                Name = "Any",
                Version = "",
            };
            var number = StartCommand.Run(writer, new StoreSequences(), one, null, 0).Started!.Number;
            ParkCommand.Run(writer, number, fault, 0);
        });
        var status = JsonNode.Parse(await app.Client.GetStringAsync(StatusFor(app)))!;
        Assert.Equal(1, (long?)status["parkedInstances"]);
    }

    private static string StatusFor(HostedApp app) =>
        $"admin/host/status?code={EmbeddedHost.StateOf(app.Host).Keys.Master}";

    [Theory]
    [InlineData("instances")]
    [InlineData("instances/one")]
    public async Task The_durable_webhooks_stay_shut_without_the_system_key(string path)
    {
        await using var app = await HostedApp.StartAsync([]);
        var address = $"runtime/webhooks/durabletask/{path}";
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client.GetAsync(address)).StatusCode);
        var withFunctionKey = await app.Client.GetAsync($"{address}?code={app.FunctionKey}");
        Assert.Equal(HttpStatusCode.Unauthorized, withFunctionKey.StatusCode);
    }

    [Fact]
    public async Task Links_start_with_the_hosts_own_address_unless_another_is_set()
    {
        await using var app = await HostedApp.StartAsync([]);
        var configuration = app.Host.Services.GetRequiredService<IConfiguration>();
        Assert.Equal(app.Client.BaseAddress!.ToString().TrimEnd('/'), configuration["Recruitment:BaseUrl"]);
        await using var other = await HostedApp.StartAsync(
            [],
            builder => ((IConfiguration)builder.Configuration)["Recruitment:BaseUrl"] = "https://werving.example"
        );
        Assert.Equal(
            "https://werving.example",
            other.Host.Services.GetRequiredService<IConfiguration>()["Recruitment:BaseUrl"]
        );
    }
}

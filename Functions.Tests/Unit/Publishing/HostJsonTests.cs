using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DurableTask.Worker;
using Recruitment.Embedded.Hosting;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Publishing;

/// <summary>The one host.json of both hosts.</summary>
public sealed class HostJsonTests
{
    private const string Durable = "/extensions/durableTask";

    [Fact]
    public void The_functions_host_knows_and_accepts_every_setting() => Assert.Empty(HostJsonRules.FaultsIn(Read()));

    [Theory]
    [InlineData("/version", "3.0")]
    [InlineData("/functionTimeout", "10 minutes")]
    [InlineData("/telemetryMode", "openTelemetry")]
    [InlineData("/logging/logLevel/default", "Info")]
    [InlineData($"{Durable}/hubName", "recruitment-hub")]
    [InlineData($"{Durable}/storageProvider/partitionCount", 17)]
    [InlineData($"{Durable}/maxConcurrentActivityFunctions", 0)]
    [InlineData($"{Durable}/maxConcurentActivityFunctions", 10)]
    [InlineData($"{Durable}/extendedSessionsEnabled", "false")]
    public void A_setting_that_the_functions_host_does_not_know_or_accept_is_found(string path, object value) =>
        Assert.Equal([path], HostJsonRules.FaultsIn(With(path, value)));

    [Fact]
    public void Both_hosts_take_routes_and_versions_from_it()
    {
        var embedded = HostJson.Read(Repository.Root);
        Assert.Equal(Setting("/extensions/http/routePrefix").GetString(), embedded.RoutePrefix);
        Assert.Equal(Setting($"{Durable}/defaultVersion").GetString(), embedded.Versioning?.DefaultVersion);
        Assert.Equal(
            Setting($"{Durable}/versionMatchStrategy").GetString(),
            embedded.Versioning?.MatchStrategy.ToString()
        );
        Assert.Equal(
            Setting($"{Durable}/versionFailureStrategy").GetString(),
            embedded.Versioning?.FailureStrategy.ToString()
        );
    }

    // An instance that is kept in memory would go on with old code after an upgrade, and cost money while it waits.
    [Fact]
    public void Procedures_that_wait_are_not_kept_in_memory_on_azure() =>
        Assert.False(Setting($"{Durable}/extendedSessionsEnabled").GetBoolean());

    [Fact]
    public void Traces_are_by_opentelemetry_and_without_inputs_and_outputs()
    {
        Assert.Equal("OpenTelemetry", Setting("/telemetryMode").GetString());
        Assert.Equal("V2", Setting($"{Durable}/tracing/version").GetString());
        Assert.True(Setting($"{Durable}/tracing/distributedTracingEnabled").GetBoolean());
        Assert.False(Setting($"{Durable}/tracing/traceInputsAndOutputs").GetBoolean());
    }

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("host.json")));
        return document.RootElement.Clone();
    }

    private static JsonElement Setting(string path) =>
        path[1..].Split('/').Aggregate(Read(), (json, member) => json.GetProperty(member));

    private static JsonElement With(string path, object value)
    {
        var hostJson = JsonNode.Parse(Read().GetRawText())!;
        var members = path[1..].Split('/');
        var parent = members.SkipLast(1).Aggregate(hostJson, (json, member) => json[member]!);
        parent[members[^1]] = JsonSerializer.SerializeToNode(value);
        return JsonSerializer.SerializeToElement(hostJson);
    }
}

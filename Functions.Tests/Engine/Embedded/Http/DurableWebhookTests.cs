using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Hosting;

namespace Recruitment.Tests.Embedded.Http;

public sealed class DurableWebhookTests : IAsyncLifetime
{
    private const string Root = "runtime/webhooks/durabletask/instances";

    private HostedApp _app = null!;
    private DurableTaskClient _client = null!;
    private string _key = "";

    public async Task InitializeAsync()
    {
        _app = await HostedApp.StartAsync([typeof(Waiting)]);
        _client = _app.Host.Services.GetRequiredService<DurableTaskClient>();
        _key = EmbeddedHost.StateOf(_app.Host).Keys.DurableTask;
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task An_event_reaches_the_instance_and_its_status_shows_the_outcome()
    {
        await StartAsync("one");
        var running = await _app.Client.GetAsync(At("one"));
        Assert.Equal(HttpStatusCode.Accepted, running.StatusCode);
        Assert.Equal("Running", (string?)(await JsonAsync(running))["runtimeStatus"]);

        var raised = await _app.Client.PostAsJsonAsync(At("one/raiseEvent/Answer"), new { text = "yes" });
        Assert.Equal(HttpStatusCode.Accepted, raised.StatusCode);
        await _client.WaitForInstanceCompletionAsync("one");

        var ended = await _app.Client.GetAsync(At("one"));
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        var status = await JsonAsync(ended);
        Assert.Equal(
            ("Waiting", "one", "Completed", "yes", "in", "asked"),
            (
                (string?)status["name"],
                (string?)status["instanceId"],
                (string?)status["runtimeStatus"],
                (string?)status["output"],
                (string?)status["input"],
                (string?)status["customStatus"]
            )
        );
        Assert.Null((await JsonAsync(await _app.Client.GetAsync(At("one", "showInput=false"))))["input"]);
    }

    [Fact]
    public async Task A_payload_that_is_not_json_is_refused()
    {
        await StartAsync("one");
        var response = await _app.Client.PostAsync(At("one/raiseEvent/Answer"), new StringContent("{"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task An_instance_is_suspended_resumed_and_terminated()
    {
        await StartAsync("one");
        await PostAsync(At("one/suspend", "reason=holiday"), HttpStatusCode.Accepted);
        await IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await StatusAsync("one"));
        await PostAsync(At("one/resume"), HttpStatusCode.Accepted);
        await IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusAsync("one"));
        await PostAsync(At("one/terminate"), HttpStatusCode.Accepted);
        await IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await StatusAsync("one"));
        await PostAsync(At("one/terminate"), HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("raiseEvent/Answer")]
    [InlineData("terminate")]
    [InlineData("suspend")]
    [InlineData("resume")]
    [InlineData("restart")]
    [InlineData("rewind")]
    public async Task A_command_to_an_unknown_instance_is_not_found(string command) =>
        await PostAsync(At($"nobody/{command}"), HttpStatusCode.NotFound);

    [Fact]
    public async Task An_unknown_instance_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client.GetAsync(At("nobody"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client.DeleteAsync(At("nobody"))).StatusCode);
    }

    [Fact]
    public async Task An_ended_instance_is_purged()
    {
        await StartAsync("one");
        await PostAsync(At("one/terminate"), HttpStatusCode.Accepted);
        await _client.WaitForInstanceCompletionAsync("one");
        var purged = await _app.Client.DeleteAsync(At("one"));
        Assert.Equal(1, (int?)(await JsonAsync(purged))["instancesDeleted"]);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client.GetAsync(At("one"))).StatusCode);
    }

    [Fact]
    public async Task The_list_is_filtered_and_paged()
    {
        foreach (var id in (string[])["a1", "a2", "a3", "b1"])
        {
            await StartAsync(id);
        }

        await PostAsync(At("a3/terminate"), HttpStatusCode.Accepted);
        await _client.WaitForInstanceCompletionAsync("a3");
        using var first = await _app.Client.GetAsync(At("", "instanceIdPrefix=a&runtimeStatus=Running&top=1"));
        var found = Ids(await JsonAsync(first)).ToList();
        Assert.Single(found);
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            At("", "instanceIdPrefix=a&runtimeStatus=Running&top=1")
        );
        request.Headers.Add("x-ms-continuation-token", first.Headers.GetValues("x-ms-continuation-token"));
        found.AddRange(Ids(await JsonAsync(await _app.Client.SendAsync(request))));
        Assert.Equal(["a1", "a2"], found.Order());
    }

    [Theory]
    [InlineData("runtimeStatus=Sleeping")]
    [InlineData("createdTimeFrom=yesterday")]
    public async Task A_query_without_sense_is_refused_with_the_reason(string query)
    {
        var response = await _app.Client.GetAsync(At("", query));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(query.Split('=')[1], (string?)(await JsonAsync(response))["title"]);
    }

    [Fact]
    public async Task Instances_are_purged_by_status_from_a_moment_on()
    {
        await StartAsync("one");
        await StartAsync("two");
        await PostAsync(At("one/terminate"), HttpStatusCode.Accepted);
        await _client.WaitForInstanceCompletionAsync("one");
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Client.DeleteAsync(At(""))).StatusCode);
        var purged = await _app.Client.DeleteAsync(At("", "createdTimeFrom=2020-01-01&runtimeStatus=Terminated"));
        Assert.Equal(1, (int?)(await JsonAsync(purged))["instancesDeleted"]);
        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusAsync("two"));
    }

    [Fact]
    public async Task A_restart_answers_with_the_addresses_of_the_new_instance()
    {
        await StartAsync("one");
        await PostAsync(At("one/terminate"), HttpStatusCode.Accepted);
        await _client.WaitForInstanceCompletionAsync("one");
        var links = await JsonAsync(await PostAsync(At("one/restart"), HttpStatusCode.Accepted));
        Assert.NotEqual("one", (string?)links["id"]);
        var status = await _app.Client.GetAsync((string?)links["statusQueryGetUri"]);
        Assert.Equal((string?)links["id"], (string?)(await JsonAsync(status))["instanceId"]);
    }

    [Fact]
    public async Task A_restart_names_the_address_that_is_set_and_not_the_one_that_the_request_names()
    {
        await StartAsync("one");
        await PostAsync(At("one/terminate"), HttpStatusCode.Accepted);
        await _client.WaitForInstanceCompletionAsync("one");
        using var request = new HttpRequestMessage(HttpMethod.Post, At("one/restart"))
        {
            Headers = { Host = "elders.example" },
        };
        var links = await JsonAsync(await _app.Client.SendAsync(request));
        Assert.StartsWith(_app.Client.BaseAddress!.ToString(), (string?)links["statusQueryGetUri"]);
    }

    [Fact]
    public async Task A_token_that_no_page_gave_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(""));
        request.Headers.Add("x-ms-continuation-token", "%%%");
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"a\":[\"x\\udc00y\"]}")]
    public async Task A_payload_that_is_no_text_is_refused(string payload)
    {
        await StartAsync("one");
        using var content = new StringContent(payload, Encoding.UTF8, "application/json");
        var answer = await _app.Client.PostAsync(At("one/raiseEvent/Any"), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static IEnumerable<string?> Ids(JsonNode list) =>
        list.AsArray().Select(instance => (string?)instance!["instanceId"]);

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private string At(string path, string query = "") => $"{Root}/{path}?code={_key}&{query}";

    private async Task<HttpResponseMessage> PostAsync(string address, HttpStatusCode expected)
    {
        var response = await _app.Client.PostAsync(address, null);
        Assert.Equal(expected, response.StatusCode);
        return response;
    }

    private async Task StartAsync(string id)
    {
        await _client.ScheduleNewOrchestrationInstanceAsync(
            nameof(Waiting),
            "in",
            new StartOrchestrationOptions { InstanceId = id }
        );
        await IdleAsync();
    }

    private Task IdleAsync() =>
        _app.Host.Services.GetRequiredService<Recruitment.Embedded.Timers.WorkGauge>().WhenIdleAsync();

    private async Task<OrchestrationRuntimeStatus?> StatusAsync(string id) =>
        (await _client.GetInstanceAsync(id))?.RuntimeStatus;

    public sealed record Answer(string Text);

    public static class Waiting
    {
        [Function(nameof(Waiting))]
        public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            context.SetCustomStatus("asked");
            return (await context.WaitForExternalEvent<Answer>("Answer")).Text;
        }
    }
}

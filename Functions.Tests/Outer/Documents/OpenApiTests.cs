using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Recruitment.Candidates;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Documents;

/// <summary>The OpenAPI document that the app serves, against what the app does.</summary>
public sealed class OpenApiTests
{
    private const string Name = "openapi.json";
    private const string Schemas = "#/components/schemas/";

    [Fact]
    public void The_committed_document_is_what_the_triggers_and_the_records_say() =>
        CommittedDocument.Hold(Name, OpenApiDocument.Make());

    [Fact]
    public async Task The_app_serves_the_committed_document()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var served = await app.Http.GetFromJsonAsync<JsonNode>("api/openapi.json");
        Assert.True(JsonNode.DeepEquals(CommittedDocument.Read(Name), served));
    }

    [Fact]
    public void Every_route_and_method_is_in_the_document_and_asks_for_a_key_where_the_app_does()
    {
        var described =
            from path in CommittedDocument.Read(Name)["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select (path.Key, operation.Key, operation.Value!["security"]!.AsArray().Count > 0);
        var routes = ApiRoute.All().Select(route => (route.Path, route.Method, route.NeedsKey));
        Assert.Equal(routes.Order(), described.Order());
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var document = CommittedDocument.Read(Name);
        var references = References(document).ToList();
        Assert.NotEmpty(references);
        Assert.All(
            references,
            reference =>
                Assert.NotNull(
                    reference[2..]
                        .Split('/')
                        .Aggregate<string, JsonNode?>(
                            document,
                            (node, token) =>
                                node is JsonArray list
                                    ? list[int.Parse(token)]
                                    : node?[token.Replace("~1", "/").Replace("~0", "~")]
                        )
                )
        );
    }

    [Fact]
    public async Task What_the_app_answers_is_what_the_document_says()
    {
        await using var app = await ProcedureApi.StartAsync();
        var started = await app.Http.PostAsJsonAsync("api/procedures", new { template = "alkwin" });
        var refused = await app.Http.PostAsJsonAsync("api/procedures", new { template = "x" });
        await app.Time.RunUntilIdleAsync();
        var status = started.Headers.Location!.PathAndQuery;
        var id = new ProcedureId(status.Split('/')[^1]);
        var candidate = await app.AddCandidateAsync(id);
        await app.Candidates.ChangeAsync(id, candidate, c => c with { Status = CandidateStatus.Appointed });

        await HoldAsync("Started", started);
        await HoldAsync("Problem", refused);
        await HoldAsync("ProcedureStatus", await app.Http.GetAsync(status));
        await HoldAsync("ProcedurePage", await app.Http.GetAsync("api/procedures?limit=1"));
        await HoldAsync("CandidatePage", await app.Http.GetAsync($"{status}/candidates"));
        await HoldAsync("CandidateProfile", await app.Http.GetAsync($"{status}/candidates/{candidate}"));
        await HoldAsync("HrRecord", await app.Http.GetAsync($"{status}/candidates/{candidate}/hr-export"));
        await HoldAsync("EventBatch", await app.Http.GetAsync($"{status}/events"));
        await HoldAsync("Webhooks", await app.Http.GetAsync("api/webhooks"));
        await HoldAsync("Templates", await app.Http.GetAsync("api/templates"));
        await HoldAsync("Functions", await app.Http.GetAsync("api/functions"));
        await HoldAsync("Frameworks", await app.Http.GetAsync("api/frameworks"));
        await HoldAsync("HealthStatusDocument", await app.Http.GetAsync("health"));
    }

    private static async Task HoldAsync(string schema, HttpResponseMessage answer)
    {
        var file = Path.GetTempFileName();
        var parts = CommittedDocument.Read(Name)["components"]!["schemas"]!.ToJsonString();
        var text = parts.Replace(Schemas, "#/$defs/", StringComparison.Ordinal);
        var whole = $$"""{"$ref":"#/$defs/{{schema}}","$defs":{{text}}}""";
        await File.WriteAllTextAsync(file, whole);
        using (var validator = new SchemaValidator(file))
        {
            var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal((schema, ""), (schema, validator.Faults(json!.ToJsonString())));
        }

        File.Delete(file);
    }

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                member is { Key: "$ref", Value: JsonValue reference } ? [(string)reference!] : References(member.Value)
            ),
            JsonArray items => items.SelectMany(References),
            _ => [],
        };
}

using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;
using Recruitment.Timeline.Starting;

namespace Recruitment.Tests.Definition;

/// <summary>Assessment frameworks, and the procedures that pin a version of one.</summary>
public sealed class FrameworkTests
{
    private const string Standard = "beroepsstandaard-schoolleiders-vo";
    private const string Pin = $$"""{"id":"{{Standard}}","version":"1"}""";

    [Fact]
    public void The_pinned_versions_criteria_come_after_the_vacancys_own()
    {
        var vacancy = Read(Pin).Definition!.Vacancy;
        Assert.Equal("Beroepsstandaard schoolleiders VO", vacancy.Framework!.Title);
        Assert.Equal(7, vacancy.Framework.Criteria.Count);
        var own = Scene.Alkwin().Vacancy.Criteria;
        Assert.Equal(own, vacancy.Criteria.Take(own.Count));
        Assert.Equal(
            ["omstandigheden", "verandering", "samen-leren", "stem", "voorwaarden", "trots"],
            vacancy.Criteria.Skip(own.Count).Select(criterion => criterion.Id)
        );
    }

    [Fact]
    public void A_criterion_of_the_vacancy_replaces_the_frameworks_with_the_same_id()
    {
        var vacancy = Read(Pin).Definition!.Vacancy;
        var own = Assert.Single(vacancy.Criteria, criterion => criterion.Id == "ontwikkeling");
        Assert.Equal(Scene.Alkwin().Vacancy.Criteria.Single(criterion => criterion.Id == own.Id), own);
        Assert.Contains(vacancy.Framework!.Criteria, criterion => criterion.Id == own.Id);
    }

    [Theory]
    [InlineData("""{"id":"x","version":"1"}""", "id", "UnknownFramework")]
    [InlineData($$"""{"id":"{{Standard}}","version":"9"}""", "version", "UnknownVersion")]
    [InlineData($$"""{"id":"{{Standard}}"}""", "version", "Missing")]
    [InlineData($$"""{"id":"{{Standard}}","version":"1","criteria":[]}""", "criteria", "Unknown")]
    public void A_pin_names_a_registered_version_and_nothing_else(string pin, string pointer, string key)
    {
        var fault = Assert.Single(Read(pin).Faults);
        Assert.Equal(($"/overrides/vacancy/framework/{pointer}", key), (fault.Pointer, fault.Key));
        Assert.NotEmpty(FaultTexts.Of(fault));
    }

    [Fact]
    public async Task The_list_tells_every_version_with_its_source()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        using var answer = JsonDocument.Parse(await app.Http.GetStringAsync("api/frameworks"));
        var listed = answer.RootElement.GetProperty("frameworks").EnumerateArray().Single();
        Assert.Equal(Standard, listed.GetProperty("id").GetString());
        Assert.Equal("1", listed.GetProperty("version").GetString());
        Assert.Contains("niet de tekst", listed.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Scorecards_and_recorded_scores_show_the_version_that_was_pinned()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app, _ => Read(Pin).Definition!);
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        await scene.AddAsync("Bram Smit", CandidateStatus.Applied);
        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        var member = scene.Definition.People.CommitteeIds[1];

        var card = await app.GetAsync(scene.Ballot(call, PreselectionBallots.Scores, member));
        Assert.Contains("Beroepsstandaard schoolleiders VO, versie 1", card.Text(".framework"));
        Assert.NotNull(card.Document.QuerySelector($"[name='score-{anna.Id}-samen-leren']"));

        var fields =
            from candidate in await app.Candidates.ListAsync(scene.Procedure)
            from criterion in scene.Definition.Vacancy.Criteria
            select ($"score-{candidate.Id}-{criterion.Id}", "4");
        await scene.VoteAsync(call, PreselectionBallots.Scores, member, fields);
        var recorded = await app.GetAsync(scene.Ballot(call, PreselectionBallots.Scores, member));
        Assert.Contains("versie 1", recorded.Text(".framework"));
    }

    [Fact]
    public async Task A_framework_that_changes_leaves_procedures_that_run_as_they_were()
    {
        var folder = Directory.CreateTempSubdirectory("frameworks-").FullName;
        var version = Path.Combine(folder, "frameworks", "vak", "1.json");
        Directory.CreateDirectory(Path.GetDirectoryName(version)!);
        await File.WriteAllTextAsync(version, Framework("Kent het vak"));
        var disturbance = new Disturbance
        {
            Configure = services => services.AddSingleton(new FrameworkCatalog(Path.Combine(folder, "frameworks"))),
        };
        var clock = new VirtualClock(RecruitmentApp.Monday);
        await using (var app = await RunningApp.StartAsync(folder, clock, disturbance))
        {
            var before = await StartAsync(app);
            await File.WriteAllTextAsync(version, Framework("Kent het vak van binnenuit"));
            await app.RestartAsync();
            var after = await StartAsync(app);

            Assert.Equal("Kent het vak", await CriterionAsync(app, before));
            Assert.Equal("Kent het vak van binnenuit", await CriterionAsync(app, after));
        }

        DataFolders.Delete(folder);
    }

    private static string Framework(string criterion) =>
        $$"""{"title":"Vak","source":"Eigen","criteria":[{"id":"vak","text":"{{criterion}}"}]}""";

    private static async Task<ProcedureId> StartAsync(RunningApp app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/procedures")
        {
            Content = JsonContent.Create(
                JsonNode.Parse(
                    """{"template":"alkwin","overrides":{"vacancy":{"framework":{"id":"vak","version":"1"}}}}"""
                )
            ),
        };
        request.Headers.Add("x-functions-key", RunningApp.Key);
        var answer = await app.Http.SendAsync(request);
        var started = await answer.Content.ReadFromJsonAsync<JsonElement>();
        await app.Time.RunUntilIdleAsync();
        return new ProcedureId(started.GetProperty("id").GetString()!);
    }

    private static async Task<string> CriterionAsync(RunningApp app, ProcedureId procedure)
    {
        var definition = await app.Services.GetRequiredService<ProcedureRecords>().GetDefinitionAsync(procedure);
        return definition.Vacancy.Criteria.Single(criterion => criterion.Id == "vak").Text;
    }

    private static StartRequest Read(string pin)
    {
        var vacancy = new JsonObject { ["framework"] = JsonNode.Parse(pin) };
        var request = new JsonObject
        {
            ["template"] = "alkwin",
            ["overrides"] = new JsonObject { ["vacancy"] = vacancy },
        };
        return StartRequests.Read(request.ToJsonString());
    }
}

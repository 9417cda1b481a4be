using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Stages.Nomination;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter;

/// <summary>What other systems can ask of candidates.</summary>
public sealed class CandidateApiTests
{
    [Fact]
    public async Task Candidates_are_listed_in_order_of_receipt_a_page_at_a_time()
    {
        await using var app = await ProcedureApi.StartAsync();
        var scene = await Scene.SetAsync(app);
        foreach (var name in new[] { "Anna Vos", "Bram  de «Kok»", "Cleo Smit" })
        {
            await scene.AddAsync(name, CandidateStatus.Applied);
        }

        var first = await ListAsync(app, scene.Procedure, "?limit=2");
        var second = await app.Http.GetFromJsonAsync<JsonElement>(first.GetProperty("next").GetString());

        Assert.Equal(["Anna Vos", "Bram  de «Kok»"], Members(first, "name"));
        Assert.Equal(["Cleo Smit"], Members(second, "name"));
        Assert.False(second.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task They_are_filtered_by_status_and_track_also_on_the_next_page()
    {
        await using var app = await ProcedureApi.StartAsync();
        var scene = await Scene.SetAsync(app);
        await scene.AddAsync("Anna Vos", CandidateStatus.Applied, Track.Internal);
        await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted, Track.Internal);
        await scene.AddAsync("Cleo Smit", CandidateStatus.Shortlisted);
        await scene.AddAsync("Daan Bos", CandidateStatus.Shortlisted, Track.Internal);

        var page = await ListAsync(app, scene.Procedure, "?status=shortlisted&track=internal&limit=1");
        var next = await app.Http.GetFromJsonAsync<JsonElement>(page.GetProperty("next").GetString());
        var unknown = await app.Http.GetAsync($"api/procedures/{scene.Procedure}/candidates?status=sleeping");

        Assert.Equal(["Bram Kok"], Members(page, "name"));
        Assert.Equal(["Daan Bos"], Members(next, "name"));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("shortlisted", await unknown.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_was_erased_is_shown_as_erased_and_as_nothing_else()
    {
        await using var app = await OpenAsync();
        var id = SampleVacancy.Id;
        await app.ApplyAsync(new ApplicationPost());
        await app.Time.AdvanceUntilAsync(OpenVacancy.Start.AddHours(1));
        await app.ApplyAsync(new ApplicationPost { Name = "Bram Kok", Email = "bram@kandidaat.example" });
        var anna = (await app.ListAsync()).Single(candidate => candidate.Name == "Anna Bakker");
        await app.PostAsync(app.OwnPage(anna), ("action", "erase"), ("confirmErase", "true"));

        var listed = await ListAsync(app, id);
        var erased = await ListAsync(app, id, "?status=erased");
        var one = await app.Http.GetFromJsonAsync<JsonElement>($"api/procedures/{id}/candidates/{anna.Id}");

        Assert.Equal(["erased", "applied"], Members(listed, "status"));
        Assert.Equal([anna.Id.Value], Members(erased, "id"));
        Assert.Equal("erased", one.GetProperty("status").GetString());
        Assert.DoesNotContain("Anna", one.GetRawText());
        Assert.DoesNotContain("Anna", listed.GetRawText());
    }

    [Fact]
    public async Task One_candidate_is_told_with_the_application_and_where_the_cv_is()
    {
        await using var app = await OpenAsync();
        await app.ApplyAsync(new ApplicationPost());
        var anna = Assert.Single(await app.ListAsync());

        var told = await app.Http.GetFromJsonAsync<JsonElement>(
            $"api/procedures/{SampleVacancy.Id}/candidates/{anna.Id}"
        );
        var cv = await app.Http.GetAsync(told.GetProperty("cv").GetProperty("url").GetString());

        Assert.Equal("anna@kandidaat.example", told.GetProperty("email").GetString());
        Assert.Equal("external", told.GetProperty("track").GetString());
        Assert.Equal("application/pdf", cv.Content.Headers.ContentType?.MediaType);
        Assert.Equal(SampleCv.Pdf().Length, (await cv.Content.ReadAsByteArrayAsync()).Length);
        Assert.False(told.TryGetProperty("outcome", out _));
    }

    [Fact]
    public async Task An_answer_is_told_with_its_ground_its_reason_and_who_decided()
    {
        await using var app = await ProcedureApi.StartAsync();
        var scene = await Scene.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Applied, Track.Internal);
        var call = scene.Stage(StageKind.Nomination);
        await scene.StartAsync(nameof(NominationOrchestration), call);
        await scene.VoteAsync(
            call,
            NominationOrchestration.Question,
            new PersonId("management-1"),
            [($"choice-{anna.Id}", "decline"), ($"reason-{anna.Id}", "De sectie kan niet zonder.")]
        );

        var told = await app.Http.GetFromJsonAsync<JsonElement>(
            $"api/procedures/{scene.Procedure}/candidates/{anna.Id}"
        );

        var outcome = told.GetProperty("outcome");
        Assert.Equal("rejected", outcome.GetProperty("status").GetString());
        Assert.Equal("notNominated", outcome.GetProperty("ground").GetString());
        Assert.Contains(
            outcome.GetProperty("decisions").EnumerateArray(),
            decision => decision.GetProperty("who").GetString() == "management-1"
        );
    }

    [Fact]
    public async Task Nobody_gets_anything_without_the_key_and_who_never_applied_is_unknown()
    {
        await using var app = await ProcedureApi.StartAsync();
        var scene = await Scene.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Appointed);
        var address = $"api/procedures/{scene.Procedure}/candidates";

        var unknown = await app.Http.GetAsync($"{address}/{CandidateId.New()}");
        var elsewhere = await app.Http.GetAsync($"api/procedures/{ProcedureId.New()}/candidates");
        app.Http.DefaultRequestHeaders.Clear();

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.All(
            await Task.WhenAll(
                new[] { "", $"/{anna.Id}", $"/{anna.Id}/cv", $"/{anna.Id}/hr-export" }.Select(end =>
                    app.Http.GetAsync(address + end)
                )
            ),
            answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode)
        );
    }

    [Fact]
    public async Task Events_are_a_batch_of_cloud_events_paged_by_number_also_after_erasure()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.PostAsync(id, "cancel");
        await app.AdvanceUntilAsync("2027-03-01", 12, 0);
        var chain = await app.Get<AuditLog>().ListAsync(id).ToListAsync();
        Assert.Equal("ProcedureErased", chain.Last(e => e.What.StartsWith("Procedure", StringComparison.Ordinal)).What);

        var seen = new List<string>();
        for (var next = $"api/procedures/{id}/events?limit=3"; next is not null; )
        {
            var answer = await app.Http.GetAsync(next);
            Assert.Equal("application/cloudevents-batch+json", answer.Content.Headers.ContentType?.MediaType);
            var page = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.InRange(page.GetArrayLength(), 1, 3);
            seen.AddRange(page.EnumerateArray().Select(told => told.GetProperty("id").GetString()!));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(chain.Select(entry => $"{id}-{entry.Sequence}"), seen);
        var wrong = await app.Http.GetAsync($"api/procedures/{id}/events?after=yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    /// <summary>One open vacancy; the HTTP client has the function key.</summary>
    private static async Task<RecruitmentApp> OpenAsync()
    {
        var app = await OpenVacancy.StartAsync();
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        return app;
    }

    private static Task<JsonElement> ListAsync(RecruitmentApp app, ProcedureId id, string query = "") =>
        app.Http.GetFromJsonAsync<JsonElement>($"api/procedures/{id}/candidates{query}");

    private static IEnumerable<string?> Members(JsonElement page, string name) =>
        page.GetProperty("candidates").EnumerateArray().Select(one => one.GetProperty(name).GetString());
}

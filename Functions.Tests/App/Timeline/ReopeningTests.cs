using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Applicants;
using Recruitment.Applicants.CarryOver;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;
using Recruitment.Timeline;

namespace Recruitment.Tests.Timeline;

/// <summary>A procedure that ended without an appointable candidate is opened again.</summary>
public sealed class ReopeningTests
{
    [Fact]
    public async Task It_goes_on_in_a_new_procedure_and_the_two_know_each_other()
    {
        await using var app = await ProcedureApi.StartAsync();
        var ended = await EndedAsync(app);
        var opened = await ReopenAsync(app, ended);

        Assert.NotEqual(ended, opened);
        var (before, after) = (await app.StatusAsync(ended), await app.StatusAsync(opened));
        Assert.Equal(opened.Value, before.GetProperty("reopenedBy").GetString());
        Assert.Equal(ended.Value, after.GetProperty("reopens").GetString());
        Assert.Equal("running", after.GetProperty("state").GetString());
        Assert.Contains("ProcedureStartedMail to recruiter", await app.SentAsync(opened));
        Assert.Contains("een nieuwe procedure", (await DashboardAsync(app, ended)).Text);
        Assert.Contains("een eerdere, zonder benoeming", (await DashboardAsync(app, opened)).Text);
    }

    [Fact]
    public async Task Asking_twice_opens_one()
    {
        await using var app = await ProcedureApi.StartAsync();
        var ended = await EndedAsync(app);
        Assert.Equal(await ReopenAsync(app, ended), await ReopenAsync(app, ended));
    }

    [Fact]
    public async Task The_recruiter_opens_it_on_the_dashboard_with_another_last_day()
    {
        await using var app = await ProcedureApi.StartAsync();
        var ended = await EndedAsync(app);
        var form = (await DashboardAsync(app, ended)).Forms.Single(f => f.Element.Id == "reopen");
        var done = await form.Set("until", "2027-02-19").PostAsync();
        Assert.Contains("De werving is opnieuw geopend", done.Text);
        await app.Time.RunUntilIdleAsync();

        var opened = (await app.Procedures.GetAsync(ended)).ReopenedBy;
        var procedure = await app.Procedures.GetAsync(Assert.NotNull(opened));
        Assert.Equal(new DateOnly(2027, 2, 19), procedure.Timeline[0].Deadline?.Date);
        Assert.True(procedure.OpenToExternal);
    }

    [Fact]
    public async Task A_procedure_that_runs_or_was_cancelled_is_not_opened_again()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var running = await app.PostAsync(id, "reopen");
        Assert.Equal(HttpStatusCode.BadRequest, running.StatusCode);
        await app.PostAsync(id, "cancel");
        using var cancelled = await app.PostAsync(id, "reopen");
        Assert.Equal(HttpStatusCode.BadRequest, cancelled.StatusCode);
        Assert.DoesNotContain("Opnieuw openen", (await DashboardAsync(app, id)).Text);
    }

    [Fact]
    public async Task Who_agreed_to_be_kept_carries_the_application_over_by_their_own_act()
    {
        await using var app = await ProcedureApi.StartAsync();
        var ended = await EndedAsync(app);
        var kept = await AddAsync(app, ended, "anna@example.org", consent: true);
        await AddAsync(app, ended, "bram@example.org", consent: false);
        var opened = await ReopenAsync(app, ended);

        var mail = Assert.Single(await app.MailsAsync(nameof(ReopenedMail)));
        Assert.Equal("anna@example.org", mail.To);
        var path = app.PathOf(new Link(CarryOverLink.Name, ended, "", kept.Id.Value));
        var page = await app.GetAsync(path);
        await app.Time.RunUntilIdleAsync();
        Assert.Empty(await app.Candidates.ListAsync(opened));

        var carried = await page.Form!.PostAsync();
        Assert.Contains("U doet weer mee", carried.Text);
        await app.Time.RunUntilIdleAsync();
        await page.Form!.PostAsync();
        await app.Time.RunUntilIdleAsync();
        var candidate = Assert.Single(await app.Candidates.ListAsync(opened));
        Assert.Equal(("anna@example.org", null), (candidate.Email, candidate.Replacement));
        Assert.Equal(CandidateStatus.Applied, candidate.Status);
        Assert.NotNull(candidate.Cv);
        Assert.NotEqual(kept.Id, candidate.Id);
        Assert.Single(await app.MailsAsync("AcknowledgementMail"));
    }

    [Fact]
    public async Task Nothing_is_carried_once_the_data_are_erased()
    {
        await using var app = await ProcedureApi.StartAsync();
        var ended = await EndedAsync(app);
        var kept = await AddAsync(app, ended, "anna@example.org", consent: true);
        await ReopenAsync(app, ended);
        await app.Get<RecordStore>().DeleteAsync(RecordPaths.Candidate(ended, kept.Id));

        var path = app.PathOf(new Link(CarryOverLink.Name, ended, "", kept.Id.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync(path, ("action", "carry"))).Status);
    }

    [Fact]
    public async Task By_rule_it_is_opened_again_at_the_end_and_the_recruiter_is_told()
    {
        await using var app = await ProcedureApi.StartAsync();
        var ended = await EndedAsync(app, reopen: true);
        var opened = Assert.NotNull((await app.Procedures.GetAsync(ended)).ReopenedBy);
        Assert.Equal(ended, (await app.Procedures.GetAsync(opened)).Reopens);
        var told = Assert.Single(await app.MailsAsync("ProcedureEndedMail"));
        Assert.Contains("volgens de afspraak opnieuw geopend", told.Html);
    }

    [Fact]
    public async Task What_differs_is_merged_into_the_definition()
    {
        await using var app = await ProcedureApi.StartAsync();
        var ended = await EndedAsync(app);
        using var answer = await app.PostAsync(
            ended,
            "reopen",
            new { overrides = new { vacancy = new { function = "docent Frans" } } }
        );
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var opened = Assert.NotNull((await app.Procedures.GetAsync(ended)).ReopenedBy);
        Assert.Equal("docent Frans", (await app.Procedures.GetDefinitionAsync(opened)).Vacancy.Function);
    }

    [Theory]
    [InlineData("""{"overrides":[]}""", "/overrides")]
    [InlineData("""{"overrides":"morgen"}""", "/overrides")]
    [InlineData("""{"overrides":{"vacancy":{"fte":"veel"}}}""", "/overrides/vacancy/fte")]
    [InlineData("""{"overrides":{"vacancy":{"function":"a","function":"b"}}}""", "/overrides/vacancy/function")]
    [InlineData("""{"override":{}}""", "/override")]
    public async Task What_cannot_be_merged_is_pointed_at(string body, string pointer)
    {
        await using var app = await ProcedureApi.StartAsync();
        var ended = await EndedAsync(app);
        using var answer = await app.PostAsync(ended, "reopen", JsonElement.Parse(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var fault = Assert.Single(problem.GetProperty("faults").EnumerateArray());
        Assert.Equal(pointer, fault.GetProperty("pointer").GetString());
        Assert.Null((await app.Procedures.GetAsync(ended)).ReopenedBy);
    }

    private static async Task<ProcedureId> EndedAsync(RecruitmentApp app, bool reopen = false)
    {
        var template = JsonSerializer.SerializeToNode(Scene.Alkwin(), RecordJson.Options)!;
        var stages = template["stages"]!.DeepClone().AsArray();
        stages[4]!["reopen"] = reopen;
        var id = await app.StartProcedureAsync(new { stages });
        await app.AdvanceUntilAsync("2027-02-01", 12, 0);
        Assert.Equal(ProcedureOutcome.NoCandidates, (await app.Procedures.GetAsync(id)).Outcome);
        return id;
    }

    private static async Task<ProcedureId> ReopenAsync(RecruitmentApp app, ProcedureId ended)
    {
        using var answer = await app.PostAsync(ended, "reopen");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var opened = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new ProcedureId(opened.GetProperty("id").GetString()!);
    }

    private static async Task<Candidate> AddAsync(RecruitmentApp app, ProcedureId procedure, string email, bool consent)
    {
        var id = CandidateId.New();
        var cv = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "cv-voorbeeld.pdf"));
        var name = FileStore.NameOf(procedure, id, Identifier.New(), CvKind.Pdf);
        await app.Get<FileStore>().KeepAsync(name, BinaryData.FromBytes(cv), CvKind.Pdf);
        var candidate = new Candidate
        {
            Id = id,
            Procedure = procedure,
            Name = "Anna Vos",
            Email = email,
            Motivation = "Ik geef graag les.",
            Track = Track.External,
            ReceivedAt = app.Clock.GetUtcNow(),
            Status = CandidateStatus.Rejected,
            ConsentRetention = consent,
            Cv = new CvFile(name, "cv.pdf", "application/pdf", cv.Length),
        };
        await app.Candidates.TryAddAsync(candidate);
        return candidate;
    }

    private static Task<WebPage> DashboardAsync(RecruitmentApp app, ProcedureId id) =>
        app.GetAsync(app.PathOf(DashboardAddress.Of(id)));
}

using System.Net;
using System.Text.Json;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.Checks;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Checks;

/// <summary>Documents that were seen on paper are recorded, on the page or over the API, with the same limits.</summary>
public sealed class PaperDocumentTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task Documents_on_paper_lead_to_the_appointment_without_any_file(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        var page = await scene.SeeOnPaperAsync(call, anna, Proof.Vog, "2027-02-01", "2027-01-11", "2027-01-29");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("vrijdag 29 januari 2027, op papier", page.Text("#documents"));
        Assert.Contains("Hanna de Boer", page.Text("#documents"));
        var shown = await app.GetAsync(scene.LinkOf(DocumentsLink.Name, call, anna));
        Assert.Contains("op papier ingediend op vrijdag 29 januari 2027", shown.Text("#received"));
        await scene.SeeOnPaperAsync(call, anna, Proof.Qualification, "2027-02-01");
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var kept = (await scene.ChecksOfAsync(anna)).Documents[Proof.Vog];
        Assert.Equal(new DateOnly(2027, 1, 11), kept.IssuedOn);
        Assert.Equal(new DateOnly(2027, 1, 29), DutchTime.DayOf(kept.SubmittedAt));
        Assert.Equal(new DateOnly(2027, 2, 1), DutchTime.DayOf(kept.SeenAt!.Value));
        Assert.Equal("hr-1", kept.SeenBy?.Value);
        Assert.Equal(["hr-1", "hr-1"], await scene.WhoAsync("CheckSeenOnPaper"));
    }

    [Theory]
    [InlineData("2026-08-03", null)]
    [InlineData("2026-08-02", "hoogstens 26 weken oud")]
    [InlineData("2027-02-02", "Het document is afgegeven voor het werd ingediend.")]
    [InlineData("", "Vul de dag in waarop de VOG is afgegeven.")]
    [InlineData("2026-08-03", "Deze dag moet nog komen.", "2027-02-02")]
    [InlineData("2026-08-03", "Vul dit in.", "")]
    [InlineData("2026-08-03", "Het document is ingediend voor het werd gezien.", "2027-01-28", "2027-01-29")]
    public async Task A_vog_on_paper_has_the_limits_of_one_that_is_handed_in_here(
        string issued,
        string? fault,
        string seen = "2027-02-01",
        string submitted = ""
    )
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        var page = await scene.SeeOnPaperAsync(call, anna, Proof.Vog, seen, issued, submitted);
        if (fault is null)
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            return;
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(fault, Assert.Single(page.Faults()));
        Assert.Equal(seen, page.Document.QuerySelector("#paper-seenOn")?.GetAttribute("value"));
        Assert.Equal(issued, page.Document.QuerySelector("#paper-issuedOn")?.GetAttribute("value"));
        Assert.Empty((await scene.ChecksOfAsync(anna)).Documents);
        Assert.Empty(await scene.WhoAsync("CheckSeenOnPaper"));
    }

    [Fact]
    public async Task A_vog_on_paper_takes_the_place_of_a_file_that_nobody_has_seen()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await scene.HandInAsync(call, anna, qualification: false);
        await scene.SeeOnPaperAsync(call, anna, Proof.Vog, "2027-02-01", "2027-01-11");
        Assert.Empty(await app.NamesAsync("files"));
        Assert.Empty((await scene.ChecksOfAsync(anna)).Unseen);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Over_the_api_everything_can_be_decided_by_whom_the_body_names(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        var paper = new
        {
            action = "paper",
            document = "vog",
            seenOn = "2027-02-01",
            issuedOn = "2027-01-11",
            by = "hr-1",
        };
        var (status, body) = await scene.DecideByApiAsync(anna, paper);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("vog", Assert.Single(body.GetProperty("seen").EnumerateArray()).GetString());
        Assert.Equal("qualification", Assert.Single(body.GetProperty("missing").EnumerateArray()).GetString());
        Assert.Equal(HttpStatusCode.OK, (await scene.DecideByApiAsync(anna, paper)).Status);
        Assert.Equal(["hr-1"], await scene.WhoAsync("CheckSeenOnPaper"));
        await scene.HandInAsync(call, anna, issued: null);
        (status, body) = await scene.DecideByApiAsync(anna, new { action = "confirm" });
        Assert.Equal("passed", body.GetProperty("outcome").GetString());
        Assert.Equal(["recruiter"], await scene.WhoAsync("ChecksConfirmed"));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        (status, _) = await scene.DecideByApiAsync(anna, new { action = "refuse", reason = "Toch niet." });
        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    [Theory]
    [InlineData("""{"action":"paper","document":"vog","seenOn":"2027-02-01","issuedOn":"2026-08-02"}""", "/issuedOn")]
    [InlineData("""{"action":"paper","document":"diploma","seenOn":"2027-02-01"}""", "/document")]
    [InlineData("""{"action":"paper","seenOn":"2027-02-01"}""", "/document")]
    [InlineData("""{"action":"confirm"}""", "/document")]
    [InlineData("""{"action":"refuse"}""", "/reason")]
    [InlineData("""{"action":"refuse","reason":"Nee.","by":"board-1"}""", "/by")]
    [InlineData("""{"action":"refuse","reason":"Nee.","by":"hr-7"}""", "/by")]
    [InlineData("""{"action":"approve"}""", "/action")]
    public async Task What_is_wrong_with_a_body_is_told_and_nothing_is_recorded(string body, string pointer)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        var act = JsonSerializer.Deserialize<JsonElement>(body);
        var (status, problem) = await scene.DecideByApiAsync(anna, act);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        var faults = problem.GetProperty("faults").EnumerateArray();
        Assert.Equal(pointer, Assert.Single(faults).GetProperty("pointer").GetString());
        Assert.Null((await scene.ChecksOfAsync(anna)).Outcome);
        Assert.Null(await scene.ResultAsync(call));
    }

    [Fact]
    public async Task Of_a_candidate_who_is_asked_nothing_there_is_nothing_to_record()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, _, _) = await ChecksTests.CheckAsync(app);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Recommended);
        var (status, _) = await scene.DecideByApiAsync(bram, new { action = "confirm" });
        Assert.Equal(HttpStatusCode.NotFound, status);
    }
}

using System.Net;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Recruiter.Clocks;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Desk;

public sealed class DeskHomeTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";

    [Fact]
    public async Task Each_procedure_tells_its_step_when_it_closes_whom_it_waits_for_and_how_many_applied()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var open = await app.AddCandidateAsync(id, Track.Internal);
        var rejected = await app.AddCandidateAsync(id);
        await app.Candidates.ChangeAsync(id, rejected, c => c with { Status = CandidateStatus.Withdrawn });

        Assert.Equal(
            ["Solliciteren", "29 jan 2027", "sollicitanten", "2 (1 in behandeling)"],
            await CellsAsync(app, id)
        );

        await app.AdvanceUntilAsync("2027-01-30", 12, 0);
        Assert.Equal("Ingrid Terpstra", (await CellsAsync(app, id))[2]);
        Assert.Equal(CandidateStatus.Applied, (await app.Candidates.GetAsync(id, open)).Status);
    }

    [Fact]
    public async Task What_is_due_in_seven_days_is_told_by_day()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2026-12-30", 12, 0);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var week = (await browser.GetAsync("/desk")).Document.QuerySelector("#week dl");

        Assert.Equal("maandag 4 januari 2027", week?.QuerySelector("dt")?.TextContent);
        Assert.Equal("Solliciteren begint: Projectleider digitalisering", week?.QuerySelector("dd")?.TextContent);
    }

    [Fact]
    public async Task What_stands_still_what_is_silent_and_who_is_unreachable_asks_for_the_recruiter()
    {
        await using var app = await ProcedureApi.StartAsync(
            recover: false,
            Disturbance.With(nameof(WatchClocksFunction))
        );
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var candidate = await app.AddCandidateAsync(id, Track.Internal);
        await app.Get<ContactRecords>()
            .PutAsync(id, candidate.Value, _ => new Contact { Id = candidate.Value }.With("x", app.Clock.GetUtcNow()));
        await app.AdvanceUntilAsync("2027-02-20", 12, 0);

        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var page = await browser.GetAsync("/desk");
        var needs = page.Document.QuerySelectorAll("#needs .badge").Select(badge => badge.TextContent).ToList();

        Assert.Contains("te laat", needs);
        Assert.Contains("stil", needs);
        Assert.Contains("onbereikbaar", needs);
        Assert.Contains("Moest uiterlijk 24 jan 2027 (verstreken), voor 1 kandidaat.", page.Text("#needs"));
        var clocks = (await browser.GetAsync($"/desk/procedures/{id}")).Document.QuerySelector("#clocks tbody tr");
        Assert.Equal("verstreken", clocks?.QuerySelector(".badge")?.TextContent);
        Assert.Equal("24 jan 2027", clocks?.QuerySelector(".day")?.TextContent);
        await app.PostAsync(id, "suspend");
        page = await browser.GetAsync("/desk?needs=1");
        Assert.Contains("Alles ligt stil tot u hervat.", page.Text);
        Assert.Equal("u", (await CellsAsync(app, id))[2]);
    }

    [Fact]
    public async Task The_filter_is_in_the_address()
    {
        await using var app = await ProcedureApi.StartAsync(recover: false, $"--Desk:Users={Recruiter}");
        var first = await app.StartProcedureAsync();
        var second = await app.StartProcedureAsync(template: "schoolleiders");
        await app.PostAsync(second, "cancel");
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        async Task<IEnumerable<string?>> IdsAsync(string query) =>
            (await browser.GetAsync($"/desk{query}"))
                .Document.QuerySelectorAll("#procedures tbody tr")
                .Select(row => row.Id);

        Assert.Equal([$"p-{first}", $"p-{second}"], await IdsAsync(""));
        Assert.Equal([$"p-{first}"], await IdsAsync("?state=running"));
        Assert.Equal([$"p-{second}"], await IdsAsync("?state=over"));
        Assert.Equal([$"p-{first}"], await IdsAsync("?q=PROJECTLEIDER"));
        Assert.Empty(await IdsAsync("?q=conrector"));
        Assert.Empty(await IdsAsync("?needs=1"));
        Assert.Equal([$"p-{first}", $"p-{second}"], await IdsAsync("?state=nonsense&page=99999999999"));
    }

    [Theory]
    [InlineData("BOER")]
    [InlineData("boër")]
    [InlineData("@example.org")]
    public async Task A_candidate_is_found_by_part_of_the_name_or_address(string text)
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var candidate = await app.AddCandidateAsync(id);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var page = await browser.SubmitAsync("/desk/search", "/desk/search", ("q", text));

        Assert.Equal("Eén kandidaat gevonden", page.Text("#found h2"));
        Assert.Equal(
            $"/desk/procedures/{id}/candidates/{candidate}",
            page.Document.QuerySelector("#found tbody a")?.GetAttribute("href")
        );
    }

    [Fact]
    public async Task Candidates_of_others_are_not_found_and_one_letter_is_too_little()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        var others = await app.StartProcedureAsync(
            new
            {
                people = new
                {
                    recruiter = new { name = "Roos Visser", email = "roos@elders.example" },
                    hr = Array.Empty<object>(),
                },
            }
        );
        await app.AddCandidateAsync(others);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        Assert.Equal(
            "Niemand gevonden",
            (await browser.SubmitAsync("/desk/search", "/desk/search", ("q", "Boer"))).Text("#found h2")
        );
        var refused = await browser.SubmitAsync("/desk/search", "/desk/search", ("q", "B"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("B", refused.Document.QuerySelector("#q")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Figures_tell_times_outcomes_and_how_far_candidates_came()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(
            app,
            stand: p =>
                p with
                {
                    CreatedAt = RecruitmentApp.Monday.AddDays(-40),
                    State = Recruitment.Procedures.ProcedureState.Ended,
                    Outcome = Recruitment.Procedures.ProcedureOutcome.Appointed,
                    EndedAt = RecruitmentApp.Monday.AddDays(-1),
                }
        );
        await scene.AddAsync("Anna Bos", CandidateStatus.Appointed, Track.Internal);
        var rejected = await scene.AddAsync("Bert Dam", CandidateStatus.Shortlisted);
        await app.Candidates.ChangeAsync(
            scene.Procedure,
            rejected.Id,
            c => c.Finished(CandidateStatus.Rejected, app.Clock.GetUtcNow(), null, null)
        );
        await scene.AddAsync("Carla Eik", CandidateStatus.Applied);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var page = await browser.GetAsync("/desk/figures");

        Assert.Equal("39", page.Text("#times tbody .number"));
        Assert.Equal("Benoemd", page.Text("#outcomes tbody th"));
        Assert.Equal(
            ["Allen 3 2 1 1 1 1", "Intern 1 1 1 1 1 1", "Extern 2 1 0 0 0 0", "Zelf gesolliciteerd 3 2 1 1 1 1"],
            page.Document.QuerySelectorAll("#funnel tbody tr")
                .Take(4)
                .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)))
        );
        Assert.Equal(3, page.Document.QuerySelectorAll("svg[role=img][aria-label]").Length);
        Assert.NotEmpty((await browser.GetAsync("/desk/figures?from=2020-01-01&until=2020-12-31")).Text("#none"));
        Assert.NotEmpty((await browser.GetAsync("/desk/figures?until=0001-01-01")).Text("#times"));
    }

    /// <summary>The cells of a procedure's row: step, closing, waits for, candidates.</summary>
    private static async Task<IReadOnlyList<string>> CellsAsync(RecruitmentApp app, ProcedureId id)
    {
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var page = await browser.GetAsync("/desk");
        return
        [
            .. page
                .Document.QuerySelectorAll($"#p-{id} td")
                .Select(cell =>
                    string.Join(' ', cell.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
                ),
        ];
    }
}

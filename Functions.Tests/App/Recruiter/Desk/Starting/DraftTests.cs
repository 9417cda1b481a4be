using System.Net;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Recruiter.Desk;
using Recruitment.Recruiter.Desk.Starting.Drafts;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Desk.Starting;

/// <summary>Drafts and templates that people at the desk keep.</summary>
public sealed class DraftTests
{
    private const string Marit = "marit.hoekstra@alkwin.example";
    private const string Hanna = "hanna.deboer@alkwin.example";

    [Fact]
    public async Task A_draft_is_there_another_day_for_who_made_it_and_for_nobody_else()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        DraftDesk desk;
        using (var first = await DeskBrowser.SignInAsync(app, Marit))
        {
            desk = await DraftDesk.BeginAsync(first, "template:asg");
            await desk.SaveAsync("subject", ("vacancy-function", "Clusterdirecteur Oost"));
        }

        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(3));
        using var again = await DeskBrowser.SignInAsync(app, Marit);
        Assert.Equal("Clusterdirecteur Oost", (await again.GetAsync(DeskAddresses.Start)).Text("#drafts a"));
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync(desk.Address)).Status);

        using var colleague = await DeskBrowser.SignInAsync(app, Hanna);
        Assert.Equal("", (await colleague.GetAsync(DeskAddresses.Start)).Text("#drafts"));
        foreach (var path in new[] { "", "/preview", "/json" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(desk.Address + path)).Status);
        }
    }

    [Fact]
    public async Task A_draft_that_nobody_touched_for_ninety_days_is_erased_and_one_that_was_saved_is_not()
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        await DraftDesk.BeginAsync(browser, "template:alkwin");
        var touched = await DraftDesk.BeginAsync(browser, "template:alkwin");
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(60));
        using var later = await DeskBrowser.SignInAsync(app, Marit);
        await new DraftDesk(later, touched.Address).SaveAsync("subject", ("vacancy-scale", "LD"));

        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(31));

        using var last = await DeskBrowser.SignInAsync(app, Marit);
        var drafts = (await last.GetAsync(DeskAddresses.Start)).Document.QuerySelectorAll("#drafts a");
        Assert.Equal([touched.Address], drafts.Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away()
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");

        await desk.PressAsync("start", ("action", "discard"));

        Assert.StartsWith(DeskAddresses.Start, browser.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(desk.Address)).Status);
    }

    [Fact]
    public async Task A_started_draft_holds_nobody_any_more_and_leads_to_its_procedure()
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        var id = await StartByFormTests.StartAsync(browser, desk);

        await browser.GetAsync(desk.Address);

        Assert.Equal(DeskAddresses.Procedure(id), browser.Location);
        Assert.Equal("", (await browser.GetAsync(DeskAddresses.Start)).Text("#drafts"));
        var key = await app.Get<AddressKeys>().OfAsync(Marit, CancellationToken.None);
        var draft = await app.Get<DraftRecords>().FindAsync(key, desk.Address.Split('/')[^1], CancellationToken.None);
        Assert.Null(draft!.Definition);
    }

    [Fact]
    public async Task An_own_template_keeps_its_versions_and_no_people()
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        var unnamed = await KeepAsync(desk, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unnamed.Status);
        Assert.NotEmpty(unnamed.Text("#template-name-error"));

        Assert.NotNull((await KeepAsync(desk, "Projectleiders")).Document.QuerySelector("#saved"));
        await desk.SaveAsync("subject", ("vacancy-scale", "LD"));
        await KeepAsync(desk, "Projectleiders");

        var options = await VersionsAsync(browser);
        Assert.Equal(2, options.Count);
        Assert.StartsWith("versie 2", options[0].Text);
        var newest = await (await DraftDesk.BeginAsync(browser, options[0].Value)).DefinitionAsync();
        var older = await (await DraftDesk.BeginAsync(browser, options[1].Value)).DefinitionAsync();
        Assert.Equal(("LD", "LC"), ((string?)newest["vacancy"]!["scale"], (string?)older["vacancy"]!["scale"]));
        Assert.Null(newest["people"]);

        await browser.SubmitAsync(DeskAddresses.Start, DeskAddresses.Start, ("forget", options[0].Value.Split(':')[1]));
        Assert.Empty(await VersionsAsync(browser));
    }

    [Theory]
    [InlineData("alkwin")]
    [InlineData("groeisaam")]
    [InlineData("leerkracht")]
    [InlineData("schoolleiders")]
    public async Task A_procedure_that_was_is_a_beginning_without_faults_of_its_own(string template)
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var first = await StartByFormTests.StartAsync(
            browser,
            await DraftDesk.BeginAsync(browser, $"template:{template}")
        );

        var desk = await DraftDesk.BeginAsync(browser, $"procedure:{first}");

        Assert.NotNull((await desk.OpenAsync("start")).Document.QuerySelector("#ready"));
        var again = await StartByFormTests.StartAsync(browser, desk);
        Assert.NotEqual(first, again);
        Assert.Equal(template, (await app.Procedures.GetAsync(again)).Template);
    }

    [Fact]
    public async Task A_procedure_of_others_is_no_beginning()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        var others = await app.StartProcedureAsync(template: "schoolleiders");
        using var browser = await DeskBrowser.SignInAsync(app, Marit);

        var page = await browser.SubmitAsync(DeskAddresses.Start, DeskAddresses.Start, ("from", $"procedure:{others}"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.NotEmpty(page.Text("#notice"));
    }

    [Theory]
    [InlineData("alkwin")]
    [InlineData("leerkracht")]
    public async Task The_preview_is_what_candidates_will_read(string template)
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, $"template:{template}");
        var preview = await browser.GetAsync($"{desk.Address}/preview");
        var id = await StartByFormTests.StartAsync(browser, desk);
        await app.Time.RunUntilIdleAsync();
        var isOpenFrom = (await app.Procedures.GetAsync(id)).Timeline[0].Starts!.Date;
        await app.AdvanceUntilAsync(isOpenFrom, 12);

        var page = await app.GetAsync($"/vacancies/{id}");

        Assert.NotNull(preview.Document.QuerySelector("#preview"));
        Assert.True(preview.Document.QuerySelector("#solliciteren button[type=submit]")!.HasAttribute("disabled"));
        Assert.Equal(CardsOf(page), CardsOf(preview));
        Assert.Null(preview.Document.QuerySelector("script"));
    }

    /// <summary>What stands in each part of the page, but for the link to the form, and what is done by now.</summary>
    private static IEnumerable<string> CardsOf(WebPage page)
    {
        foreach (var element in page.Document.QuerySelectorAll(".actions, .timeline .visually-hidden").ToList())
        {
            element.Remove();
        }

        return page
            .Document.QuerySelectorAll("main > .card")
            .Select(card =>
                string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            );
    }

    private static Task<WebPage> KeepAsync(DraftDesk desk, string name) =>
        desk.PressAsync("start", ("action", "template"), ("template-name", name), ("template-kind", "version"));

    private static async Task<IReadOnlyList<(string Value, string Text)>> VersionsAsync(DeskBrowser browser) =>
        [
            .. (await browser.GetAsync(DeskAddresses.Start))
                .Document.QuerySelectorAll("#own option")
                .Select(option => (option.GetAttribute("value")!, option.TextContent.Trim())),
        ];
}

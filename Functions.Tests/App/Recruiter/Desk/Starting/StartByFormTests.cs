using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.Starting.Drafts;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Desk.Starting;

/// <summary>Marit, a recruiter, prepares a procedure at the desk from Monday 14 December 2026 on.</summary>
public sealed class StartByFormTests
{
    private const string Marit = "marit.hoekstra@alkwin.example";

    [Theory]
    [InlineData("alkwin")]
    [InlineData("asg")]
    [InlineData("groeisaam")]
    [InlineData("leerkracht")]
    [InlineData("schoolleiders")]
    public async Task A_form_that_is_posted_untouched_leaves_the_template_as_it_was(string template)
    {
        await using var app = await OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, $"template:{template}");

        foreach (var part in DraftDesk.Parts)
        {
            Assert.NotNull((await desk.SaveAsync(part)).Document.QuerySelector("#saved"));
        }

        var sample = JsonNode.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", $"{template}.json"))
        );
        Assert.Equal(sample!.ToJsonString(), (await desk.DefinitionAsync()).ToJsonString());
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_and_once_mended_the_procedure_starts()
    {
        await using var app = await OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");

        var wrong = await desk.SaveAsync(
            "plan",
            ("stages-0-deadline", "als het kan"),
            ("stages-2-maximumShortlist", "vier")
        );
        Assert.Equal(
            ["#stages-0-deadline", "#stages-2-maximumShortlist"],
            wrong.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href"))
        );
        Assert.NotEmpty(wrong.Text("#stages-0-deadline-error"));
        Assert.Equal("als het kan", wrong.Document.GetElementById("stages-0-deadline")!.GetAttribute("value"));
        Assert.Equal("vier", wrong.Document.GetElementById("stages-2-maximumShortlist")!.GetAttribute("value"));
        var review = await desk.OpenAsync("start");
        Assert.True(review.Document.QuerySelector("#begin button")!.HasAttribute("disabled"));
        Assert.Contains($"{desk.Address}?part=plan&done=check#stages-0-deadline", LinksIn(review));

        var mended = await desk.SaveAsync(
            "plan",
            ("stages-0-deadline", "eind januari 2027"),
            ("stages-2-maximumShortlist", "5")
        );
        Assert.Empty(mended.Faults());
        Assert.StartsWith("vrijdag 29 januari 2027", mended.Text("#stages-0-deadline-date"));

        var id = await StartAsync(browser, desk);
        await app.Time.RunUntilIdleAsync();
        var definition = await app.Procedures.GetDefinitionAsync(id);
        Assert.Equal("eind januari 2027", definition.Stages[0].Deadline);
        Assert.Equal(5, definition.Stages[2].MaximumShortlist);
        Assert.Equal("alkwin", (await app.Procedures.GetAsync(id)).Template);
    }

    [Fact]
    public async Task Pressing_twice_starts_one_procedure()
    {
        await using var app = await OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        (string, string)[] pressed = [.. await desk.FieldsAsync("start"), ("action", "start")];

        var first = await LocationAsync(browser, desk, pressed);
        var second = await LocationAsync(browser, desk, pressed);
        await app.Time.RunUntilIdleAsync();

        Assert.Equal(first, second);
        Assert.Single(await app.MailsAsync("ProcedureStartedMail"));
    }

    [Fact]
    public async Task Two_presses_at_the_same_moment_start_one_procedure()
    {
        await using var app = await OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        (string, string)[] pressed = [.. await desk.FieldsAsync("start"), ("action", "start")];

        await Task.WhenAll(browser.PostAsync(desk.Address, pressed), browser.PostAsync(desk.Address, pressed));
        await app.Time.RunUntilIdleAsync();

        Assert.Single(await app.MailsAsync("ProcedureStartedMail"));
    }

    [Fact]
    public async Task People_criteria_and_stages_are_added_and_taken_away_without_a_script()
    {
        await using var app = await OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");

        await desk.PressAsync("people", ("add", "people-hr"));
        await desk.SaveAsync(
            "people",
            ("people-hr-1-name", "Roos Visser"),
            ("people-hr-1-email", "roos@alkwin.example")
        );
        await desk.PressAsync("people", ("remove", "people-hr-0"));
        await desk.PressAsync("people", ("add", "people-approvers")); // never filled in
        await desk.PressAsync("criteria", ("add", "vacancy-criteria"));
        await desk.SaveAsync("criteria", ("vacancy-criteria-16-text", "Spreekt Frysk, één dialect"));
        await desk.PressAsync("plan", ("add", "stages"), ("stages-kind", "references"));
        await desk.SaveAsync("people");

        var definition = await desk.DefinitionAsync();
        Assert.Equal(
            """[{"name":"Roos Visser","email":"roos@alkwin.example"}]""",
            definition["people"]!["hr"]!.ToJsonString()
        );
        Assert.Empty(definition["people"]!["approvers"]!.AsArray());
        Assert.Equal("spreekt-frysk-een-dialect", (string?)definition["vacancy"]!["criteria"]![16]!["id"]);
        var kinds = definition["stages"]!.AsArray().Select(stage => (string?)stage!["kind"]).ToList();
        Assert.Equal(kinds.IndexOf("interviews") + 1, kinds.IndexOf("references"));
    }

    [Fact]
    public async Task What_another_window_saved_is_not_lost_without_a_word()
    {
        await using var app = await OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        var older = await desk.FieldsAsync("subject");
        await desk.SaveAsync("subject", ("vacancy-scale", "LD"));

        var page = await desk.PostAsync([
            .. older.Where(f => f.Name != "vacancy-school"),
            ("vacancy-school", "Locatie Oost"),
            ("action", "save"),
        ]);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.NotNull(page.Document.QuerySelector("#stale"));
        Assert.Equal("Locatie Oost", page.Document.GetElementById("vacancy-school")!.GetAttribute("value"));
        Assert.Equal("LD", (string?)(await desk.DefinitionAsync())["vacancy"]!["scale"]);
    }

    [Fact]
    public async Task JSON_that_is_none_is_kept_and_what_the_form_has_no_field_for_is_told_there()
    {
        await using var app = await OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");

        var cut = await desk.SaveAsync("json", ("json", "{\"organisation\": "));
        Assert.Single(cut.Faults());
        Assert.Equal("{\"organisation\": ", cut.Document.QuerySelector("textarea#json")!.TextContent);

        var strange = await desk.SaveAsync(
            "json",
            ("json", """{"vacancy":{"function":"Conciërge","colour":"blauw"}}""")
        );
        Assert.Contains(strange.Faults(), fault => fault.StartsWith("/vacancy/colour", StringComparison.Ordinal));
        await desk.SaveAsync("subject", ("vacancy-function", "Gastheer"));
        var vacancy = (await desk.DefinitionAsync())["vacancy"]!;
        Assert.Equal(("Gastheer", "blauw"), ((string?)vacancy["function"], (string?)vacancy["colour"]));
    }

    [Fact]
    public async Task The_request_for_the_API_starts_the_same_procedure()
    {
        await using var app = await OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:schoolleiders");
        var request = (await browser.GetAsync($"{desk.Address}/json")).Document.DocumentElement.TextContent;

        var byForm = await app.Procedures.GetDefinitionAsync(await StartAsync(browser, desk));
        var answer = await app.Http.PostAsync("api/procedures", new StringContent(request));
        var id = (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"];

        var byApi = await app.Procedures.GetDefinitionAsync(new ProcedureId(id!));
        Assert.Equal(
            JsonSerializer.Serialize(byForm, RecordJson.Options),
            JsonSerializer.Serialize(byApi, RecordJson.Options)
        );
    }

    /// <summary>The app, at whose desk Marit sees every procedure.</summary>
    internal static Task<RecruitmentApp> OfficeAsync() =>
        ProcedureApi.StartAsync(
            recover: false,
            $"--Desk:Users={Marit}",
            Disturbance.With(nameof(ForgetDraftsFunction))
        );

    /// <summary>Presses the last button.</summary>
    internal static async Task<ProcedureId> StartAsync(DeskBrowser browser, DraftDesk desk)
    {
        await desk.PressAsync("start", ("action", "start"));
        Assert.StartsWith("/desk/procedures/", browser.Location);
        return new ProcedureId(browser.Location.Split('/')[^1]);
    }

    private static async Task<string> LocationAsync(
        DeskBrowser browser,
        DraftDesk desk,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        await browser.PostAsync(desk.Address, fields);
        Assert.StartsWith("/desk/procedures/", browser.Location);
        return browser.Location;
    }

    private static IEnumerable<string?> LinksIn(WebPage page) =>
        page.Document.QuerySelectorAll("#open a").Select(link => link.GetAttribute("href"));
}

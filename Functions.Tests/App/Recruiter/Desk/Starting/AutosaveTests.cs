using System.Net;
using System.Text.Json;
using Recruitment.Recruiter.Desk.Starting;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Desk.Starting;

/// <summary>What the script of the form asks the server: to keep a draft, and what becomes of a date.</summary>
public sealed class AutosaveTests
{
    private const string Marit = "marit.hoekstra@alkwin.example";

    [Fact]
    public async Task A_draft_is_kept_while_its_page_stays_open_and_is_saved_from_it_after()
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        var fields = await desk.FieldsAsync("subject");

        var first = await AutosaveAsync(browser, desk, With(fields, ("vacancy-function", "Rector")));
        var second = await AutosaveAsync(
            browser,
            desk,
            With(fields, ("vacancy-function", "Conrector"), ("saves", Saves(first)))
        );

        Assert.Contains("Vanzelf opgeslagen om", second.GetProperty("said").GetString());
        Assert.Equal("Conrector", (string?)(await desk.DefinitionAsync())["vacancy"]!["function"]);
        var saved = await desk.PostAsync([
            .. With(fields, ("vacancy-function", "Rector"), ("saves", Saves(second))),
            ("action", "save"),
        ]);
        Assert.NotNull(saved.Document.QuerySelector("#saved"));
        Assert.Equal("Rector", (string?)(await desk.DefinitionAsync())["vacancy"]!["function"]);
    }

    [Fact]
    public async Task A_draft_that_was_changed_in_another_window_is_not_kept_over_it()
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        var fields = await desk.FieldsAsync("subject");
        await desk.SaveAsync("subject", ("vacancy-function", "Van het andere venster"));

        var stale = await AutosaveAsync(browser, desk, With(fields, ("vacancy-function", "Rector")), 409);

        Assert.Contains("in een ander venster", stale.GetProperty("said").GetString());
        Assert.Equal("Van het andere venster", (string?)(await desk.DefinitionAsync())["vacancy"]!["function"]);
    }

    [Fact]
    public async Task An_item_that_was_just_added_stays_where_its_fields_are()
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        var open = await desk.PressAsync("criteria", ("add", "vacancy-criteria"));
        var fields = await desk.FieldsAsync("criteria");
        var text = fields
            .Select(field => field.Name)
            .Last(name => name.StartsWith("vacancy-criteria-") && name.EndsWith("-text"));

        var kept = await AutosaveAsync(browser, desk, fields);
        await desk.PostAsync([.. With(fields, (text, "Kan luisteren"), ("saves", Saves(kept))), ("action", "save")]);

        Assert.NotNull(open.Document.GetElementById(text));
        Assert.Contains("Kan luisteren", (await desk.DefinitionAsync()).ToJsonString());
    }

    [Theory]
    [InlineData("begin februari", "2027-02-01")]
    [InlineData("zo snel het kan", null)]
    [InlineData("", null)]
    public async Task What_becomes_of_a_date_is_told_and_nothing_is_kept(string written, string? date)
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        var before = (await desk.DefinitionAsync()).ToJsonString();

        var page = await browser.GetAsync(
            $"{DraftAddresses.Dates(desk.Address.Split('/')[^1])}?part=plan&field=stages-0-starts&text={Uri.EscapeDataString(written)}"
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var told = JsonDocument.Parse(page.Text).RootElement;
        Assert.Equal(date, told.TryGetProperty("date", out var day) ? day.GetString() : null);
        Assert.Equal(date is null, told.TryGetProperty("said", out _));
        Assert.Equal(before, (await desk.DefinitionAsync()).ToJsonString());
    }

    [Theory]
    [InlineData("part=plan&field=stages-0-title&text=x")]
    [InlineData("part=plan&field=stages-99-starts&text=x")]
    [InlineData("part=nergens&field=stages-0-starts&text=x")]
    [InlineData("")]
    public async Task What_is_no_date_of_the_form_is_not_there(string query)
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{desk.Address}/date?{query}")).Status);
    }

    [Fact]
    public async Task Nobody_else_is_told_of_a_draft()
    {
        await using var app = await StartByFormTests.OfficeAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Marit);
        var desk = await DraftDesk.BeginAsync(browser, "template:alkwin");
        using var stranger = await app.Http.GetAsync($"{desk.Address}/date?part=plan&field=stages-0-starts&text=x");
        Assert.NotEqual("application/json", stranger.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<JsonElement> AutosaveAsync(
        DeskBrowser browser,
        DraftDesk desk,
        IEnumerable<(string, string)> fields,
        int status = 200
    )
    {
        var answer = await browser.PostAsync(desk.Address, [.. fields, ("action", DraftFunction.Autosave)]);
        Assert.Equal(status, (int)answer.Status);
        return JsonDocument.Parse(answer.Text).RootElement;
    }

    private static string Saves(JsonElement answer) => answer.GetProperty("saves").GetRawText();

    private static IEnumerable<(string Name, string Value)> With(
        IEnumerable<(string Name, string Value)> fields,
        params (string Name, string Value)[] changed
    ) => [.. fields.Where(field => changed.All(one => one.Name != field.Name)), .. changed];
}

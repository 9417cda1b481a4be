using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Recruitment.Definition;
using Recruitment.Definition.Warnings;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>How vacancies are found, shared and kept in mind.</summary>
public sealed class ShowcaseTests
{
    private static readonly string Page = $"/vacancies/{SampleVacancy.Id}";

    [Fact]
    public async Task The_list_tells_pay_and_term_and_is_filtered_by_word_and_town()
    {
        await using var app = await OpenVacancy.StartAsync();
        var other = await AddAsync(app, "v0000000000000c2", "Stichting Ánder", "Conciërge", "Ede");

        var all = await app.GetAsync("/vacancies");
        Assert.Equal(2, all.Document.QuerySelectorAll("article").Length);
        Assert.Contains("€ 3.622", all.Text("article").Replace('\u00a0', ' '));
        Assert.Contains("tijdelijk, 16 maanden", all.Text("article"));
        Assert.Contains(other.Value, await FoundAsync(app, "/vacancies?q=concierge"));
        Assert.DoesNotContain(SampleVacancy.Id.Value, await FoundAsync(app, "/vacancies?q=concierge"));
        Assert.Contains(other.Value, await FoundAsync(app, "/vacancies?place=Ede"));
        Assert.DoesNotContain(SampleVacancy.Id.Value, await FoundAsync(app, "/vacancies?place=Ede"));
        var nothing = await app.GetAsync("/vacancies?q=loodgieter");
        Assert.Contains("Niets gevonden", nothing.Text("main"));
        Assert.Equal("loodgieter", nothing.Document.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_organisation_has_an_address_of_its_own_for_its_vacancies()
    {
        await using var app = await OpenVacancy.StartAsync();
        var other = await AddAsync(app, "v0000000000000c2", "Stichting Ánder", "Conciërge", "Ede");

        var found = await FoundAsync(app, "/vacancies/of/stichting-ander");

        Assert.Contains(other.Value, found);
        Assert.DoesNotContain(SampleVacancy.Id.Value, found);
        var list = (await app.GetAsync("/vacancies")).Document;
        Assert.NotNull(list.QuerySelector("a[href='/vacancies/of/stichting-ander']"));
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/vacancies/of/niemand")).Status);
    }

    [Fact]
    public async Task A_page_that_is_shared_shows_what_it_is_about()
    {
        await using var app = await OpenVacancy.StartAsync();
        var head = (await app.GetAsync(Page)).Document.Head!;
        Assert.Equal("U brengt \"onderwijs\" & ICT bij elkaar.", Content(head, "meta[name=description]"));
        Assert.Equal("Projectleider </script><b>digitalisering</b>", Content(head, "meta[property='og:title']"));
        Assert.EndsWith(Page, Content(head, "meta[property='og:url']"));
        Assert.Equal("nl_NL", Content(head, "meta[property='og:locale']"));
    }

    [Fact]
    public async Task Who_thinks_of_applying_puts_the_days_in_a_calendar()
    {
        await using var app = await OpenVacancy.StartAsync();
        Assert.NotNull((await app.GetAsync(Page)).Document.QuerySelector($"a[href='{Page}/dates.ics']"));

        using var answer = await app.Http.GetAsync($"{Page}/dates.ics");
        var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "");

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("METHOD:PUBLISH\r\n", text);
        Assert.Contains("DTSTART;VALUE=DATE:20270125\r\nDTEND;VALUE=DATE:20270126\r\n", text);
        Assert.Contains("DTSTART;VALUE=DATE:20270210\r\n", text);
        Assert.Contains("SUMMARY:Gesprekken: Projectleider", text);
    }

    [Fact]
    public async Task The_contact_for_questions_is_on_the_page()
    {
        var definition = SampleVacancy.Definition();
        var contact = new VacancyContact
        {
            Name = "Ruth Rector",
            Role = "rector",
            Phone = "0297 123456",
        };
        definition = definition with { Vacancy = definition.Vacancy with { Contact = contact } };
        await using var app = await OpenVacancy.StartAsync(definition);
        var page = await app.GetAsync(Page);
        Assert.Contains("Ruth Rector, rector", page.Text("#contact"));
        Assert.NotNull(page.Document.QuerySelector("#contact a[href='tel:0297123456']"));
    }

    [Fact]
    public async Task The_sitemap_and_the_feeds_name_public_vacancies_only()
    {
        await using var app = await OpenVacancy.StartAsync();
        var hidden = await AddAsync(app, "v0000000000000c2", "Stil", "Geheim", "Ede", PostingTracks.InternalFirst);

        var robots = await app.Http.GetStringAsync("/robots.txt");
        var sitemap = XDocument.Parse(await app.Http.GetStringAsync("/sitemap.xml")).ToString();
        var atom = XDocument.Parse(await app.Http.GetStringAsync("/vacancies.atom")).ToString();
        var json = JsonDocument.Parse(await app.Http.GetStringAsync("/vacancies.json")).RootElement;

        Assert.Contains("Disallow: /l/\n", robots);
        Assert.Contains("/sitemap.xml", robots);
        foreach (var text in new[] { sitemap, atom, json.GetRawText() })
        {
            Assert.Contains(SampleVacancy.Id.Value, text);
            Assert.DoesNotContain(hidden.Value, text);
        }

        var item = Assert.Single(json.GetProperty("items").EnumerateArray());
        Assert.Equal("Projectleider </script><b>digitalisering</b>", item.GetProperty("title").GetString());
        Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData(true, PostingTracks.Simultaneous, true)]
    [InlineData(false, PostingTracks.Simultaneous, false)]
    [InlineData(true, PostingTracks.InternalFirst, false)]
    public async Task A_job_posting_is_complete_or_not_there(bool hasPlace, PostingTracks tracks, bool isThere)
    {
        var definition = SampleVacancy.Definition(tracks);
        definition = definition with
        {
            Organisation = definition.Organisation with { Place = hasPlace ? "Uithoorn" : null },
        };
        await using var app = await OpenVacancy.StartAsync(definition);
        Assert.Equal(isThere, (await app.GetAsync(Page)).Document.QuerySelector("script:not([src])") is not null);
        var warnings = DefinitionWarnings.Of(definition, [], new DateOnly(2027, 1, 4));
        Assert.Equal(!hasPlace, warnings.Any(warning => warning.Key == "NotFoundBySearch"));
    }

    [Fact]
    public async Task Before_the_opening_there_is_no_job_posting_and_after_it_all_of_the_text_is_in_it()
    {
        var definition = SampleVacancy.Definition();
        definition = definition with
        {
            Vacancy = definition.Vacancy with { Benefits = ["Een goede fiets"], Profile = ["U luistert"] },
        };
        await using var app = await OpenVacancy.StartAsync(definition);
        var script = (await app.GetAsync(Page)).Document.QuerySelector("script:not([src])")!;
        var description = JsonDocument.Parse(script.TextContent).RootElement.GetProperty("description").GetString()!;
        Assert.All(["goede fiets", "U luistert", "Werkt als docent"], text => Assert.Contains(text, description));

        await app.Procedures.ChangeAsync(
            SampleVacancy.Id,
            p =>
                p.WithDates("werving", d => d with { StartedAt = null }) with
                {
                    OpenToInternal = false,
                    OpenToExternal = false,
                }
        );
        var before = (await app.GetAsync(Page)).Document;
        Assert.Null(before.QuerySelector("script:not([src])"));
        Assert.Null(before.QuerySelector("meta[name=robots]"));
    }

    [Theory]
    [InlineData(PostingTracks.Simultaneous, true)]
    [InlineData(PostingTracks.InternalFirst, false)]
    public async Task From_the_moment_that_the_posting_begins_the_page_says_that_it_is_open(
        PostingTracks tracks,
        bool isPublic
    )
    {
        await using var app = await OpenVacancy.StartAsync(tracks);
        // Between the start of the stage and the opening of its tracks.
        await app.Procedures.ChangeAsync(
            SampleVacancy.Id,
            p =>
                p.WithDates("werving", d => d with { ClosesAt = null }) with
                {
                    OpenToInternal = false,
                    OpenToExternal = false,
                }
        );

        var page = (await app.GetAsync(Page)).Document;

        Assert.NotNull(page.QuerySelector("#solliciteren form"));
        Assert.DoesNotContain("gesloten", page.QuerySelector(".notice")!.TextContent);
        Assert.Equal(isPublic, page.QuerySelector("meta[name=robots]") is null);
    }

    private static async Task<ProcedureId> AddAsync(
        RecruitmentApp app,
        string id,
        string organisation,
        string function,
        string place,
        PostingTracks tracks = PostingTracks.Simultaneous
    )
    {
        var definition = SampleVacancy.Definition(tracks);
        definition = definition with
        {
            Organisation = definition.Organisation with { Name = organisation, Place = place },
            Vacancy = definition.Vacancy with { Function = function },
        };
        var procedure = SampleVacancy.Open(definition, OpenVacancy.Start) with { Id = new ProcedureId(id) };
        await app.Procedures.AddAsync(procedure, definition);
        await app.Get<ProcedureIndex>().AddOpenAsync(procedure.Id, default);
        return procedure.Id;
    }

    private static async Task<string> FoundAsync(RecruitmentApp app, string address)
    {
        var page = (await app.GetAsync(address)).Document;
        return string.Concat(page.QuerySelectorAll("article a").Select(a => a.GetAttribute("href")));
    }

    private static string? Content(AngleSharp.Dom.IElement head, string selector) =>
        head.QuerySelector(selector)?.GetAttribute("content");
}

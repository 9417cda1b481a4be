using System.Net;
using System.Text.Json;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Tests.Applicants;

public sealed class VacancyPageTests
{
    [Fact]
    public async Task The_page_shows_the_terms_the_criteria_and_the_dates_as_written_and_as_resolved()
    {
        await using var app = await OpenVacancy.StartAsync();

        var response = await app.Http.GetAsync($"/vacancies/{SampleVacancy.Id}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = (await app.ReadAsync(response)).Document;
        Assert.Equal("De Wissel <school> · Uithoorn", page.QuerySelector(".lead")!.TextContent);
        var facts = page.QuerySelector("dl.facts")!.TextContent;
        Assert.Contains("0,6 – 0,8 fte", facts);
        Assert.Contains("16 maanden", facts);
        Assert.Contains("€\u00a03.622 – €\u00a05.520", facts);
        Assert.Contains("schaal LC", facts);
        Assert.Contains("CAO VO", facts);
        Assert.Equal("Werkt als docent", page.QuerySelector(".criteria-required li")!.TextContent);
        Assert.Equal("Heeft een netwerk", page.QuerySelector(".criteria-preferred li")!.TextContent);
        var preselection = page.QuerySelectorAll(".timeline li")[2].TextContent;
        Assert.Contains("1 t/m 4 februari 2027", preselection);
        Assert.Contains("gepland: begin februari", preselection);
        Assert.DoesNotContain("werkdagen", preselection);
        Assert.Contains("maandag 25 januari 2027", page.QuerySelector(".notice")!.TextContent);
    }

    [Fact]
    public async Task The_page_names_nobody_of_the_committee_and_asks_for_nothing_that_may_not_be_asked()
    {
        await using var app = await OpenVacancy.StartAsync();
        var page = (await app.GetAsync($"/vacancies/{SampleVacancy.Id}")).Document;
        var html = page.DocumentElement.OuterHtml;
        Assert.DoesNotContain("Cor Missie", html);
        Assert.DoesNotContain("Bea Stuur", html);
        Assert.DoesNotContain("@dewissel.example", html);

        Assert.Equal(
            [
                "consentRetention",
                "contract",
                "contractMonths",
                "contracts",
                "cv",
                "email",
                "motivation",
                "name",
                "phone",
                "section",
                "track",
            ],
            page.QuerySelectorAll("form [name]").Select(e => e.GetAttribute("name")!).Distinct().Order()
        );
        Assert.All(
            page.QuerySelectorAll("form input, form textarea"),
            field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']"))
        );
        Assert.Contains("4 weken", page.QuerySelector("#privacy")!.TextContent);
    }

    [Fact]
    public async Task Search_engines_read_the_vacancy_as_a_job_posting_whatever_its_texts_hold()
    {
        await using var app = await OpenVacancy.StartAsync();
        var page = (await app.GetAsync($"/vacancies/{SampleVacancy.Id}")).Document;

        var script = Assert.Single(page.QuerySelectorAll("script:not([src])"));
        Assert.Equal("application/ld+json", script.GetAttribute("type"));
        var posting = JsonDocument.Parse(script.TextContent).RootElement;
        Assert.Equal("JobPosting", posting.GetProperty("@type").GetString());
        Assert.Equal("Projectleider </script><b>digitalisering</b>", posting.GetProperty("title").GetString());
        Assert.Equal("2027-01-11", posting.GetProperty("datePosted").GetString());
        Assert.Equal("2027-01-25T09:00:00+00:00", posting.GetProperty("validThrough").GetString());
        Assert.Equal(3622, posting.GetProperty("baseSalary").GetProperty("value").GetProperty("minValue").GetInt32());
        Assert.Equal(
            ["PART_TIME", "TEMPORARY"],
            posting.GetProperty("employmentType").EnumerateArray().Select(t => t.GetString())
        );
        Assert.Equal("De Wissel <school>", posting.GetProperty("hiringOrganization").GetProperty("name").GetString());
        Assert.Equal(
            "Uithoorn",
            posting.GetProperty("jobLocation").GetProperty("address").GetProperty("addressLocality").GetString()
        );
    }

    [Fact]
    public async Task A_vacancy_without_an_internal_track_does_not_ask_for_one()
    {
        await using var app = await OpenVacancy.StartAsync(PostingTracks.ExternalOnly);
        var page = (await app.GetAsync($"/vacancies/{SampleVacancy.Id}")).Document;
        Assert.NotNull(page.QuerySelector("form"));
        Assert.Null(page.QuerySelector("[name=track]"));
        var applied = await app.ApplyAsync(new ApplicationPost { Track = "" });
        Assert.Equal(HttpStatusCode.SeeOther, applied.StatusCode);
    }

    [Fact]
    public async Task A_vacancy_for_internal_candidates_first_says_who_can_apply_when()
    {
        await using var app = await OpenVacancy.StartAsync(PostingTracks.InternalFirst);
        var page = (await app.GetAsync($"/vacancies/{SampleVacancy.Id}")).Document;
        var notice = page.QuerySelector(".notice")!.TextContent;
        Assert.Contains("interne kandidaten", notice);
        Assert.Contains("maandag 18 januari 2027", notice);
        Assert.Null(page.QuerySelector("#track-external"));
    }

    [Fact]
    public async Task A_vacancy_that_has_yet_to_open_says_when()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.Procedures.ChangeAsync(
            SampleVacancy.Id,
            p =>
                p with
                {
                    OpenToInternal = false,
                    OpenToExternal = false,
                    Timeline = [p.Timeline[0] with { StartedAt = null }, .. p.Timeline.Skip(1)],
                }
        );
        var page = (await app.GetAsync($"/vacancies/{SampleVacancy.Id}")).Document;
        Assert.Contains("vanaf maandag 11 januari 2027", page.QuerySelector(".notice")!.TextContent);
        Assert.Null(page.QuerySelector("form"));
    }

    [Fact]
    public async Task A_vacancy_whose_procedure_ended_says_when()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.Procedures.ChangeAsync(
            SampleVacancy.Id,
            p =>
                p with
                {
                    State = ProcedureState.Ended,
                    EndedAt = OpenVacancy.Start,
                    OpenToExternal = false,
                    OpenToInternal = false,
                }
        );
        var page = (await app.GetAsync($"/vacancies/{SampleVacancy.Id}")).Document;
        Assert.Contains("beëindigd op maandag 11 januari 2027", page.QuerySelector(".notice")!.TextContent);
    }

    [Fact]
    public async Task The_list_shows_open_vacancies_only()
    {
        await using var app = await OpenVacancy.StartAsync();
        var open = (await app.GetAsync("/vacancies")).Document;
        Assert.NotNull(open.QuerySelector($"a[href='/vacancies/{SampleVacancy.Id}']"));

        await app.CloseVacancyAsync();
        var closed = (await app.GetAsync("/vacancies")).Document;
        Assert.Null(closed.QuerySelector("article"));
        Assert.Contains("geen vacatures", closed.Body!.TextContent);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("..%2F..%2Fx")]
    public async Task An_unknown_vacancy_is_a_page_that_says_what_to_do(string id)
    {
        await using var app = await OpenVacancy.StartAsync();
        var response = await app.Http.GetAsync($"/vacancies/{id}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = (await app.ReadAsync(response)).Document;
        Assert.Contains("Deze vacature is er niet", page.QuerySelector("h1")!.TextContent);
    }
}

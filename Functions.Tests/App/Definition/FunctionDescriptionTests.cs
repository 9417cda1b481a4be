using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Definition;

/// <summary>Function descriptions, and the vacancies that are made of them.</summary>
public sealed class FunctionDescriptionTests
{
    private const string Registered = "intern-begeleider-kwaliteitscoordinator-b";

    [Fact]
    public void Scores_are_fourteen_digits_in_four_groups_and_have_a_sum()
    {
        var scores = FuwaScores.Find("44343 43334 43 43")!;
        Assert.Equal(["44343", "43334", "43", "43"], scores.Groups);
        Assert.Equal(49, scores.Sum);
    }

    [Theory]
    [InlineData("")]
    [InlineData("44343433344343")]
    [InlineData("44343 43334 43 4")]
    [InlineData("44343 43334 43 431")]
    [InlineData("44343 43334 4343")]
    [InlineData("04343 43334 43 43")]
    [InlineData("44343 43364 43 43")]
    [InlineData("44343 43334 43 43\n")]
    [InlineData("44343  43334 43 43")]
    [InlineData("٤4343 43334 43 43")]
    public void Anything_else_is_no_scores(string written) => Assert.Null(FuwaScores.Find(written));

    [Fact]
    public void Every_fourteen_digits_from_1_to_5_are_scores_with_their_own_sum()
    {
        var digits = Gen.Choose(1, 5).ArrayOf(14).ToArbitrary();
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                digits,
                d =>
                    FuwaScores.Find($"{Join(d[..5])} {Join(d[5..10])} {Join(d[10..12])} {Join(d[12..])}")?.Sum
                    == d.Sum()
            )
        );

        static string Join(int[] part) => string.Concat(part);
    }

    [Fact]
    public void What_the_vacancy_says_itself_is_not_taken_from_the_description()
    {
        var vacancy = Read(v =>
        {
            v["functionDescription"] = Registered;
            v["scale"] = "LB";
        }).Definition!.Vacancy;
        Assert.Equal("LB", vacancy.Scale);
        Assert.Equal("docent", vacancy.Criteria[0].Id);
        Assert.Equal(16, vacancy.Criteria.Count);
        Assert.Equal(4, vacancy.FunctionDescription!.ResultAreas.Count);
    }

    [Fact]
    public void An_unknown_description_is_refused_with_the_known_ones()
    {
        var fault = Assert.Single(Read(v => v["functionDescription"] = "conrector").Faults);
        Assert.Equal(("/definition/vacancy/functionDescription", "UnknownDescription"), (fault.Pointer, fault.Key));
        Assert.Contains(Registered, FaultTexts.Of(fault));
    }

    [Theory]
    [InlineData("scores", "\"44343 43334 43 46\"", "scores", "NotFuwaScores")]
    [InlineData("resultAreas", "[]", "resultAreas", "ResultAreasMissing")]
    [InlineData("resultAreas", """[{"title":" "}]""", "resultAreas/0/title", "Blank")]
    [InlineData("assessors", "[{}]", "assessors/0/certification", "Missing")]
    [InlineData("criteria", """[{"id":"A","text":"x"}]""", "criteria/0/id", "NotAnId")]
    [InlineData("id", "\"eigen\"", "id", "Unknown")]
    public void An_inline_description_is_checked_where_it_stands_and_told_once(
        string member,
        string value,
        string pointer,
        string key
    )
    {
        var faults = Read(vacancy =>
        {
            var inline = Inline();
            inline[member] = JsonNode.Parse(value);
            vacancy["functionDescription"] = inline;
            vacancy["criteria"] = new JsonArray();
        }).Faults;
        var fault = Assert.Single(faults);
        Assert.Equal(($"/definition/vacancy/functionDescription/{pointer}", key), (fault.Pointer, fault.Key));
    }

    [Fact]
    public void The_same_sum_in_another_scale_is_a_warning_and_no_fault()
    {
        var same = Read(v => v["functionDescription"] = Inline());
        var other = Read(v =>
        {
            v["functionDescription"] = Inline();
            v["functionDescription"]!["scale"] = "LB";
        });
        Assert.Empty(same.Warnings);
        Assert.Empty(other.Faults);
        var warning = Assert.Single(other.Warnings, w => w.Key == "SameSumOtherScale");
        Assert.Equal("/definition/vacancy/functionDescription/scale", warning.Pointer);
        Assert.Contains("49", FaultTexts.Of(warning));
    }

    [Fact]
    public async Task The_page_shows_the_whole_description_with_the_scores_and_their_sum()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var page = await app.GetAsync($"/functions/{Registered}");
        Assert.Equal("Intern begeleider als kwaliteitscoördinator B", page.Heading());
        var facts = page.Text("dl.facts");
        Assert.Contains("44343 43334 43 43 (samen 49)", facts);
        Assert.Contains("LC (LC OP)", facts);
        Assert.Contains("juni 2023", facts);
        Assert.Equal(
            [
                "Resultaatgebieden",
                "Kader, bevoegdheden en verantwoordelijkheden",
                "Kennis en vaardigheden",
                "Contacten",
            ],
            page.Document.QuerySelectorAll("h2").Select(h => h.TextContent)
        );
        var unknown = await app.Http.GetAsync("/functions/conrector");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task The_list_tells_scores_sum_and_address()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        using var answer = JsonDocument.Parse(await app.Http.GetStringAsync("api/functions"));
        var listed = answer
            .RootElement.GetProperty("functions")
            .EnumerateArray()
            .Single(function => function.GetProperty("id").GetString() == Registered);
        Assert.Equal(49, listed.GetProperty("scoreSum").GetInt32());
        Assert.EndsWith($"/functions/{Registered}", listed.GetProperty("url").GetString());
        Assert.Empty(listed.GetProperty("warnings").EnumerateArray());
    }

    [Fact]
    public async Task The_vacancy_shows_the_result_areas_and_leads_to_the_description()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var definition = StartRequests.Read("""{"template":"groeisaam"}""").Definition!;
        var scene = await Scene.SetAsync(app, _ => definition);
        var page = await app.GetAsync($"/vacancies/{scene.Procedure}");
        var areas = page.Document.QuerySelector("#resultaatgebieden")!;
        Assert.Equal(
            ["Leercoördinatie", "Trendanalist", "Zorgregisseur", "Professionalisering"],
            areas.QuerySelectorAll("h3").Select(h => h.TextContent)
        );
        Assert.Equal($"/functions/{Registered}", areas.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("Wat u gaat doen", page.Document.Body!.TextContent);
        Assert.Contains("schaal LC (LC OP)", page.Text("dl.facts"));
    }

    private static Recruitment.Timeline.Starting.StartRequest Read(Action<JsonNode> change)
    {
        var definition = StartRequests.Definition();
        change(definition["vacancy"]!);
        return StartRequests.Read(new JsonObject { ["definition"] = definition }.ToJsonString());
    }

    private static JsonNode Inline() =>
        JsonNode.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "functions", $"{Registered}.json"))
        )!;
}

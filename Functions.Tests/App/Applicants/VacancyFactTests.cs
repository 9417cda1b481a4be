using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Applicants;

/// <summary>What the vacancy page tells of the school, of whom one works with, and of where to ask.</summary>
public sealed class VacancyFactTests
{
    [Fact]
    public async Task The_page_says_with_whom_one_works_and_what_is_offered_and_publishes_no_address()
    {
        await using var app = await ProcedureApi.StartAsync();
        var alkwin = await app.GetAsync($"/vacancies/{await app.StartProcedureAsync()}");
        Assert.Contains("diensthoofd ICT", alkwin.Text("#contacten"));

        var definition = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "asg.json"))
        )!;
        definition["stages"]!.AsArray().RemoveAt(0); // nobody has to approve it first
        definition["stages"]![0]!["tracks"] = "simultaneous";
        var answer = await app.Http.PostAsJsonAsync("api/procedures", new { definition });
        var started = await answer.Content.ReadFromJsonAsync<JsonNode>();
        await app.Time.RunUntilIdleAsync();
        var asg = await app.GetAsync($"/vacancies/{started!["id"]}");
        Assert.Contains("team van twee bestuurders", asg.Text("#aanbod"));
        Assert.Contains("Lokale partners", asg.Text("#contacten"));
        Assert.Empty(asg.Document.QuerySelectorAll("a[href^='mailto:']"));
    }

    [Fact]
    public async Task The_school_and_its_town_are_those_of_the_vacancy()
    {
        await using var app = await ProcedureApi.StartAsync();
        var page = await app.GetAsync($"/vacancies/{await app.StartProcedureAsync(template: "groeisaam")}");
        Assert.Equal(
            "Groeisaam Primair Onderwijs · Basisschool De Waalsprong · Beuningen",
            page.Text(".page-header .lead")
        );
        var posting = page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Contains("\"addressLocality\":\"Beuningen\"", posting);
        Assert.Contains("\"name\":\"Basisschool De Waalsprong\"", posting);
        Assert.Contains("samenwerkingsverband", page.Text("#contacten"));
    }
}

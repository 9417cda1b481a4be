using System.Text.Json;
using Recruitment.Definition;
using Recruitment.Tests.Definition;
using Recruitment.Tests.Driving;
using Recruitment.Timeline.Starting;

namespace Recruitment.Tests.Recruiter;

/// <summary>The templates that the app comes with.</summary>
public sealed class TemplateTests
{
    private static readonly TemplateCatalog Templates = new();

    public static TheoryData<string> Ids => [.. Templates.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_template_has_no_faults_on_the_day_of_the_demo(string id) =>
        Assert.Empty(StartRequests.Read($$"""{"template":"{{id}}"}""").Faults);

    [Theory]
    [InlineData("asg")]
    [InlineData("groeisaam")]
    public void A_template_without_months_can_start_on_any_day_of_the_year(string id)
    {
        var first = new DateOnly(2026, 1, 1);
        Assert.All(
            Enumerable.Range(0, 365).Select(first.AddDays),
            day => Assert.Empty(StartRequests.Read($$"""{"template":"{{id}}"}""", day).Faults)
        );
    }

    [Fact]
    public void The_cluster_director_is_appointed_for_two_years_in_scale_14_of_another_sectors_agreement()
    {
        var vacancy = Definition("asg").Vacancy;
        Assert.Equal(("PO", "CAO VO", "14"), (vacancy.Sector, vacancy.Cao, vacancy.Scale));
        Assert.Equal(24, vacancy.TermMonths);
        Assert.Equal("Verlenging is mogelijk.", vacancy.Extension);
        Assert.Equal(["bovenschools"], vacancy.Criteria.Where(criterion => !criterion.Required).Select(c => c.Id));
        Assert.Equal(
            ["authorisation", "posting", "preselection", "interviews", "interviews", "references"],
            KindsOf("asg").Take(6)
        );
        Assert.Equal(
            [
                "recommendation",
                "advice",
                "decision",
                "offer",
                "checks",
                "appointment",
                "handover",
                "termEnd",
                "retention",
            ],
            KindsOf("asg").Skip(6)
        );
    }

    [Fact]
    public void The_quality_coordinators_scale_tasks_and_criteria_come_from_the_description()
    {
        var vacancy = Definition("groeisaam").Vacancy;
        var description = vacancy.FunctionDescription!;
        Assert.Equal("LC (LC OP)", vacancy.Scale);
        Assert.Equal("44343 43334 43 43", description.Scores);
        Assert.Equal(["Leercoördinatie", "Trendanalist", "Zorgregisseur", "Professionalisering"], vacancy.Tasks);
        Assert.Equal(description.Criteria, vacancy.Criteria);
        Assert.Contains("checks", KindsOf("groeisaam"));
        Assert.Contains("handover", KindsOf("groeisaam"));
    }

    [Fact]
    public async Task The_list_tells_each_templates_title_and_kinds()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        using var answer = JsonDocument.Parse(await app.Http.GetStringAsync("api/templates"));
        var asg = answer
            .RootElement.GetProperty("templates")
            .EnumerateArray()
            .Single(template => template.GetProperty("id").GetString() == "asg");
        Assert.Equal(
            "Clusterdirecteur primair onderwijs, Almeerse Scholen Groep",
            asg.GetProperty("title").GetString()
        );
        Assert.Equal(KindsOf("asg"), asg.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()!));
    }

    private static IEnumerable<string> KindsOf(string template) =>
        Templates.Read(template).Stages.Select(stage => JsonNamingPolicy.CamelCase.ConvertName(stage.Kind.ToString()));

    /// <summary>As a procedure that is started from the template has it.</summary>
    private static ProcedureDefinition Definition(string template) =>
        StartRequests.Read($$"""{"template":"{{template}}"}""").Definition!;
}

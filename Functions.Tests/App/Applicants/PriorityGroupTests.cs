using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition.Priority;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>What internal candidates are asked about priority, and what HR establishes.</summary>
public sealed class PriorityGroupTests
{
    [Fact]
    public async Task The_form_offers_the_groups_except_the_one_about_health()
    {
        await using var app = await StartAsync();

        var page = await app.GetAsync($"/vacancies/{SampleVacancy.Id}");

        var offered = page
            .Document.QuerySelectorAll("input[name='priorityGroup']")
            .Select(input => input.GetAttribute("value"));
        Assert.Equal(["", "b", "c", "d", "e", "f"], offered);
        Assert.DoesNotContain("arbeidsongeschikt", page.Document.Body!.TextContent);
    }

    [Fact]
    public async Task Without_an_edition_the_form_asks_nothing_of_priority()
    {
        await using var app = await OpenVacancy.StartAsync();

        var page = await app.GetAsync($"/vacancies/{SampleVacancy.Id}");

        Assert.Null(page.Document.QuerySelector("[name='priorityGroup']"));
    }

    [Theory]
    [InlineData("internal", "b", "b")]
    [InlineData("internal", "", null)]
    [InlineData("external", "", null)]
    public async Task An_internal_candidate_may_say_the_group(string track, string group, string? recorded)
    {
        await using var app = await StartAsync();

        await app.ApplyAsync(new ApplicationPost { Track = track, PriorityGroup = group });

        Assert.Equal(recorded, Assert.Single(await app.ListAsync()).PriorityGroup);
    }

    [Theory]
    [InlineData("external", "b", "Voorrang geldt alleen voor interne kandidaten.")]
    [InlineData("internal", "a", "Kies een van de voorrangsgroepen")]
    [InlineData("internal", "hr", "Kies een van de voorrangsgroepen")]
    public async Task What_cannot_be_asked_for_is_refused_with_what_to_do(string track, string group, string fault)
    {
        await using var app = await StartAsync();

        var answer = await app.ApplyAsync(new ApplicationPost { Track = track, PriorityGroup = group });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await app.ReadAsync(answer);
        Assert.StartsWith(fault, Assert.Single(page.Faults()));
        Assert.Empty(await app.ListAsync());
    }

    [Fact]
    public async Task HR_establishes_priority_on_the_dashboard_without_the_ground()
    {
        await using var app = await StartAsync();
        await app.ApplyAsync(new ApplicationPost { Track = "internal" });
        var candidate = Assert.Single(await app.ListAsync());

        var done = await SetAsync(app, candidate, "hr");
        var refused = await SetAsync(app, candidate, "a");

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("hr", Assert.Single(await app.ListAsync()).PriorityGroup);
    }

    [Fact]
    public async Task Once_the_preselection_has_started_priority_stays_as_it_is()
    {
        await using var app = await StartAsync();
        await app.ApplyAsync(new ApplicationPost { Track = "internal", PriorityGroup = "d" });
        var candidate = Assert.Single(await app.ListAsync());
        await app.Procedures.ChangeAsync(
            SampleVacancy.Id,
            p => p.WithDates("voorselectie", d => d with { StartedAt = app.Clock.GetUtcNow() })
        );

        var refused = await SetAsync(app, candidate, "none");

        Assert.Contains("ligt nu vast", refused.Text("#fault"));
        Assert.Equal("d", Assert.Single(await app.ListAsync()).PriorityGroup);
    }

    [Fact]
    public void Every_edition_names_its_source_and_asks_for_no_group_twice()
    {
        Assert.NotEmpty(PriorityEditions.Ids);
        Assert.All(
            PriorityEditions.Ids.Select(PriorityEditions.Find),
            edition =>
            {
                Assert.NotNull(edition);
                Assert.NotEmpty(edition.Source.Nl);
                Assert.NotEmpty(edition.Source.En);
                Assert.Equal(edition.Groups.Count, edition.Groups.DistinctBy(g => g.Id).Count());
                Assert.DoesNotContain(edition.Groups, g => g.Id == PriorityEdition.ByHr);
                Assert.All(edition.NotAsked, g => Assert.NotNull(g.WhyNotAsked));
            }
        );
    }

    private static async Task<RecruitmentApp> StartAsync()
    {
        var app = await RecruitmentApp.StartAsync(recover: false, OpenVacancy.Start, followRedirects: false);
        var sample = SampleVacancy.Definition();
        var definition = sample with
        {
            Stages = [sample.Stages[0] with { PriorityGroups = "cao-po-2018-2019-ie" }, .. sample.Stages.Skip(1)],
        };
        var open = SampleVacancy.Open(definition, OpenVacancy.Start);
        // The sample's planned dates follow no rule that the dashboard could explain.
        var timeline = open.Timeline.Select(dates =>
            dates with
            {
                Starts = null,
                Deadline = null,
                InterviewDay = null,
            }
        );
        await app.Procedures.AddAsync(open with { Timeline = [.. timeline] }, definition);
        return app;
    }

    private static Task<Play.App.WebPage> SetAsync(RecruitmentApp app, Candidate candidate, string group) =>
        app.PostAsync(
            app.PathOf(DashboardAddress.Of(SampleVacancy.Id)),
            [("action", "priority"), ("candidate", candidate.Id.Value), ("group", group)]
        );
}

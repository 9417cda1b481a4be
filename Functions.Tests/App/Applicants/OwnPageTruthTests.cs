using System.Net;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>The own page tells what has been, is and comes, and the candidate corrects what they wrote.</summary>
public sealed class OwnPageTruthTests
{
    [Fact]
    public async Task A_stage_that_overruns_moves_what_comes_after_it_on_the_own_page_and_on_the_public_one()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        await app.CloseVacancyAsync();
        await RunAsync(app, "voorselectie", new(2027, 2, 9, 22, 59, 0, TimeSpan.Zero));

        foreach (var address in new[] { app.OwnPage(candidate), $"/vacancies/{SampleVacancy.Id}" })
        {
            var page = await app.GetAsync(address);
            var interviews = page
                .Document.QuerySelectorAll(".timeline li")
                .Single(li => li.TextContent.Contains("esprekken"));
            Assert.Contains("9 februari 2027", page.Text(".timeline li.current"));
            Assert.DoesNotContain("10 februari 2027", interviews.QuerySelector(".when")!.TextContent);
            // Two working days to choose, and two more before the first interview.
            Assert.Contains("15 februari 2027", interviews.QuerySelector(".when")!.TextContent);
        }

        Assert.Contains("9 februari 2027", (await app.GetAsync(app.OwnPage(candidate))).Text("dl.facts"));
    }

    [Fact]
    public async Task A_stage_that_should_be_over_is_not_said_to_last_until_a_day_that_has_been()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        await app.CloseVacancyAsync();
        await RunAsync(app, "voorselectie", OpenVacancy.Start.AddHours(1));
        app.Clock.AdvanceTo(OpenVacancy.Start.AddDays(3));

        var page = await app.GetAsync(app.OwnPage(candidate));

        Assert.Contains("duurt langer dan gepland", page.Text(".timeline li.current"));
        Assert.DoesNotContain("uiterlijk", page.Text("dl.facts"));
    }

    [Fact]
    public async Task The_interview_has_its_own_day_and_a_candidate_who_left_before_it_has_none()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        var start = new DateTimeOffset(2027, 2, 10, 13, 0, 0, TimeSpan.Zero);
        await ChangeAsync(
            app,
            candidate,
            c =>
                c with
                {
                    Status = CandidateStatus.Shortlisted,
                    Interview = new InterviewSlot("20270210-1400", start, start.AddMinutes(45), 0),
                }
        );

        var page = await app.GetAsync(app.OwnPage(candidate));
        Assert.Contains("woensdag 10 februari 2027", page.Text(".status"));
        Assert.Contains("14.00", page.Text(".status").Replace(':', '.'));
        Assert.DoesNotContain("of hebt het gehad", page.Text("main"));

        await ChangeAsync(
            app,
            candidate,
            c => c.Finished(CandidateStatus.Withdrawn, OpenVacancy.Start.AddDays(1), step: null, reason: null)
        );
        var left = await app.GetAsync(app.OwnPage(candidate));
        Assert.DoesNotContain("Uw gesprek", left.Text("main"));
        Assert.DoesNotContain("esprekken", left.Text(".timeline"));
    }

    [Fact]
    public async Task Nobody_is_told_of_interviews_where_there_are_none()
    {
        var definition = SampleVacancy.Definition();
        definition = definition with
        {
            Stages = [.. definition.Stages.Where(stage => stage.Kind != StageKind.Interviews)],
        };
        await using var app = await OpenVacancy.StartAsync(definition);
        var candidate = await ApplyAsync(app);
        await ChangeAsync(app, candidate, c => c with { Status = CandidateStatus.Shortlisted });

        Assert.DoesNotContain("gesprek", (await app.GetAsync(app.OwnPage(candidate))).Text("main"));
        Assert.DoesNotContain("gesprek", (await app.GetAsync($"/vacancies/{SampleVacancy.Id}")).Text("#phone-hint"));
    }

    [Fact]
    public async Task An_external_candidate_reads_nothing_of_the_nomination_of_internal_ones()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        Assert.DoesNotContain("intern", (await app.GetAsync(app.OwnPage(candidate))).Text(".timeline"));
    }

    [Fact]
    public async Task Name_telephone_and_motivation_are_corrected_until_the_posting_closes()
    {
        await using var app = await OpenVacancy.StartAsync();
        var candidate = await ApplyAsync(app);
        (string, string)[] good =
        [
            ("action", "correct"),
            ("name", "Anna de Bakker"),
            ("phone", "06 87654321"),
            ("motivation", "Een betere motivatie"),
        ];

        var refused = await app.PostAsync(
            app.OwnPage(candidate),
            ("action", "correct"),
            ("name", ""),
            ("phone", "bel maar"),
            ("motivation", "Een betere motivatie")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(2, refused.Faults().Count());
        Assert.Equal("bel maar", refused.Document.QuerySelector("#phone")!.GetAttribute("value"));
        Assert.Equal("Een betere motivatie", refused.Text("#motivation"));

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(app.OwnPage(candidate), good)).Status);
        var corrected = Assert.Single(await app.ListAsync());
        Assert.Equal(
            ("Anna de Bakker", "06 87654321", "Een betere motivatie"),
            (corrected.Name, corrected.Phone, corrected.Motivation)
        );

        await app.CloseVacancyAsync();
        var late = await app.PostAsync(app.OwnPage(candidate), [.. good, ("name", "Te Laat")]);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Anna de Bakker", Assert.Single(await app.ListAsync()).Name);
    }

    private static async Task<Candidate> ApplyAsync(RecruitmentApp app)
    {
        await app.ApplyAsync(new ApplicationPost());
        return Assert.Single(await app.ListAsync());
    }

    private static Task<Candidate> ChangeAsync(
        RecruitmentApp app,
        Candidate candidate,
        Func<Candidate, Candidate> change
    ) => app.Candidates.ChangeAsync(candidate.Procedure, candidate.Id, change);

    /// <summary>The stage runs since an hour ago, and closes then.</summary>
    private static Task RunAsync(RecruitmentApp app, string stage, DateTimeOffset closesAt) =>
        app.Procedures.ChangeAsync(
            SampleVacancy.Id,
            p =>
                p.WithDates(stage, d => d with { StartedAt = OpenVacancy.Start.AddHours(-1), ClosesAt = closesAt }) with
                {
                    CurrentStage = stage,
                }
        );
}

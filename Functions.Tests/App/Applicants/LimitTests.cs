using System.Net;
using Recruitment.Applicants.Outcomes;
using Recruitment.Limits;
using Recruitment.Play.App;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>How often forms are taken. Nothing that was typed is lost on the way.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Too_many_forms_from_one_network_wait_with_all_that_was_typed()
    {
        await using var app = await LimitedAsync(nameof(LimitSettings.FormsPerClient), 2);
        await ApplyAsync(app, 2);

        var response = await app.ApplyAsync(
            new ApplicationPost { Email = "c@kandidaat.example", Motivation = "Nog een" }
        );

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        var page = (await app.ReadAsync(response)).Document;
        Assert.Contains("over tien minuten opnieuw", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("Nog een", page.QuerySelector("#motivation")!.TextContent);
        Assert.Contains("CV Anna Bakker.pdf", page.QuerySelector("form")!.TextContent);
        Assert.Equal(2, (await app.ListAsync()).Count);
        app.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        Assert.Equal(HttpStatusCode.SeeOther, (await app.ApplyAsync(new ApplicationPost())).StatusCode);
    }

    [Fact]
    public async Task One_mailbox_gets_no_mail_of_more_applications_than_it_may_send()
    {
        await using var app = await LimitedAsync(nameof(LimitSettings.ApplicationsPerMailbox), 1);
        await app.ApplyAsync(new ApplicationPost());

        var response = await app.ApplyAsync(
            new ApplicationPost { Email = " Anna@Kandidaat.example", Motivation = "Een andere motivatie." }
        );

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        var page = (await app.ReadAsync(response)).Document;
        Assert.Equal("#email", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(nameof(AcknowledgementMail), Assert.Single(await app.MailsAsync()).Kind);
    }

    [Fact]
    public async Task A_procedure_takes_no_more_candidates_than_it_may_have()
    {
        await using var app = await LimitedAsync(nameof(LimitSettings.CandidatesPerProcedure), 1);
        await app.ApplyAsync(new ApplicationPost());
        await app.AdvanceUntilAsync(new DateOnly(2027, 1, 12), 12);

        var response = await app.ApplyAsync(new ApplicationPost { Email = "b@kandidaat.example" });

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        var page = (await app.ReadAsync(response)).Document;
        Assert.Contains("contactpersoon", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task A_program_gets_a_problem_with_the_time_to_wait()
    {
        await using var app = await LimitedAsync(nameof(LimitSettings.FormsPerClient), 1);
        await ApplyAsync(app, 1);

        var response = await app.ApplyAsync(new ApplicationPost { Email = "c@kandidaat.example" }, json: true);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Files_of_refused_forms_are_not_kept_without_end()
    {
        await using var app = await LimitedAsync(nameof(LimitSettings.KeptFilesPerProcedure), 1);
        var faulty = new ApplicationPost { Name = "" };
        await app.ApplyAsync(faulty);

        var page = (await app.ReadAsync(await app.ApplyAsync(faulty))).Document;

        Assert.Single(await app.NamesAsync("drafts"));
        Assert.Null(page.QuerySelector("input[name=kept]"));
    }

    [Fact]
    public async Task Who_tries_links_is_told_to_wait_and_who_holds_one_is_not()
    {
        await using var app = await LimitedAsync(nameof(LimitSettings.UnknownLinksPerClient), 2);
        await app.ApplyAsync(new ApplicationPost());
        var own = app.OwnPage(Assert.Single(await app.ListAsync()));
        for (var tries = 0; tries < 2; tries++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.Http.GetAsync($"l/nothing-{tries}")).StatusCode);
        }

        var third = await app.Http.GetAsync("l/nothing-3");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Contains(
            "vanaf uw netwerk",
            await third.Content.ReadAsStringAsync(),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(HttpStatusCode.OK, (await app.Http.GetAsync(own)).StatusCode);
    }

    [Fact]
    public async Task A_form_behind_a_link_waits_too()
    {
        await using var app = await LimitedAsync(nameof(LimitSettings.FormsPerClient), 1);
        await app.ApplyAsync(new ApplicationPost());
        var own = app.OwnPage(Assert.Single(await app.ListAsync()));

        var response = await app.Http.PostAsync(own, new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("Win nu op https://elders.example")]
    [InlineData("anna@kandidaat.example")]
    [InlineData("www.elders.example")]
    [InlineData("Kijk op elders.com")]
    public async Task A_name_holds_no_address(string name)
    {
        await using var app = await OpenVacancy.StartAsync();

        var response = await app.ApplyAsync(new ApplicationPost { Name = name });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("zonder e-mailadres of webadres", (await app.ReadAsync(response)).Document.Body!.TextContent);
        Assert.Empty(await app.MailsAsync());
    }

    [Theory]
    [InlineData("mw.de Boer")]
    [InlineData("J.P.M. van 't Net-Info")]
    [InlineData("Dr.ir. Anne-Marie d'Être")]
    public async Task A_name_may_have_points(string name)
    {
        await using var app = await OpenVacancy.StartAsync();
        Assert.Equal(HttpStatusCode.SeeOther, (await app.ApplyAsync(new ApplicationPost { Name = name })).StatusCode);
    }

    private static Task<RecruitmentApp> LimitedAsync(string limit, int most) =>
        OpenVacancy.StartAsync(settings: [$"--Limits:{limit}={most}"]);

    private static async Task ApplyAsync(RecruitmentApp app, int times)
    {
        for (var number = 0; number < times; number++)
        {
            var sent = await app.ApplyAsync(new ApplicationPost { Email = $"k{number}@kandidaat.example" });
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        }
    }
}

using System.Net;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>What was typed and chosen survives a fault.</summary>
public sealed class KeptFormTests
{
    private static readonly string Form = $"/vacancies/{SampleVacancy.Id}/applications";

    [Fact]
    public async Task A_right_CV_of_a_refused_form_is_kept_and_need_not_be_chosen_again()
    {
        await using var app = await OpenVacancy.StartAsync();
        var refused = await app.ReadAsync(await app.ApplyAsync(new ApplicationPost { Email = "anna@" }));

        Assert.Contains("CV Anna Bakker.pdf", refused.Text("#cv-kept"));
        Assert.False(refused.Document.QuerySelector("#cv")!.HasAttribute("required"));
        var blob = Assert.Single(await app.NamesAsync("drafts"));
        Assert.DoesNotContain("Anna", blob);

        var sent = await SendAgainAsync(
            app,
            refused.Document.QuerySelector("input[name=kept]")!.GetAttribute("value")!
        );

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal("CV Anna Bakker.pdf", candidate.Cv!.FileName);
        Assert.Equal(SampleCv.Pdf(), (await app.Get<FileStore>().FindAsync(candidate.Cv.BlobName))!.ToArray());
        Assert.Empty(await app.NamesAsync("drafts"));
    }

    [Fact]
    public async Task After_an_hour_it_is_erased_and_the_field_says_that_it_must_be_chosen_again()
    {
        await using var app = await OpenVacancy.StartAsync();
        var refused = await app.ReadAsync(await app.ApplyAsync(new ApplicationPost { Email = "anna@" }));
        var token = refused.Document.QuerySelector("input[name=kept]")!.GetAttribute("value")!;

        app.Clock.AdvanceTo(app.Clock.GetUtcNow() + KeptFiles.KeptFor + TimeSpan.FromMinutes(1));
        var late = await SendAgainAsync(app, token);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("cv", (await app.ReadAsync(late)).Text("#cv-error"), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await app.ListAsync());
        Assert.Equal(1, await app.Get<KeptFiles>().EraseOldAsync(default));
        Assert.Empty(await app.NamesAsync("drafts"));
    }

    [Fact]
    public async Task Nobody_gets_the_file_of_somebody_elses_form()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost { Email = "anna@" });

        foreach (var token in new[] { "aaaaaaaaaaaaaaaa", "../../records", "" })
        {
            var guessed = await SendAgainAsync(app, token);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, guessed.StatusCode);
        }
    }

    [Fact]
    public async Task A_program_that_gets_no_form_leaves_no_file()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost { Email = "anna@" }, json: true);
        Assert.Empty(await app.NamesAsync("drafts"));
    }

    [Fact]
    public async Task Reloading_the_address_of_a_refused_form_shows_the_form()
    {
        await using var app = await OpenVacancy.StartAsync();

        var reloaded = await app.Http.GetAsync(Form);

        Assert.Equal(HttpStatusCode.SeeOther, reloaded.StatusCode);
        Assert.Equal($"/vacancies/{SampleVacancy.Id}#solliciteren", reloaded.Headers.Location!.ToString());
        var unknown = await app.Http.GetAsync("/vacancies/v00000000000000x/applications");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_application_and_one_mail()
    {
        await using var app = await OpenVacancy.StartAsync();
        var first = await app.ApplyAsync(new ApplicationPost());
        var second = await app.ApplyAsync(new ApplicationPost());

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Null(Assert.Single(await app.ListAsync()).Replacement);
        Assert.Single(await app.MailsAsync());
    }

    [Fact]
    public async Task A_refused_withdrawal_keeps_its_reason_and_its_tick()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        var candidate = Assert.Single(await app.ListAsync());
        var reason = new string('x', 2001);

        var page = await app.PostAsync(
            app.OwnPage(candidate),
            ("action", "withdraw"),
            ("confirmWithdraw", "true"),
            ("reason", reason)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(reason, page.Text("#reason"));
        Assert.True(page.Document.QuerySelector("#confirmWithdraw")!.HasAttribute("checked"));
        Assert.Equal(CandidateStatus.Applied, Assert.Single(await app.ListAsync()).Status);
    }

    private static async Task<HttpResponseMessage> SendAgainAsync(RecruitmentApp app, string token)
    {
        using var content = new ApplicationPost { Cv = null }.ToContent();
        content.Add(new StringContent(token), "kept");
        var response = await app.Http.PostAsync(Form, content);
        await app.Time.RunUntilIdleAsync();
        return response;
    }
}

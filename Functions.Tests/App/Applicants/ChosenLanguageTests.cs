using System.Net;
using Recruitment.Applicants.Outcomes;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Applicants;

/// <summary>A Dutch procedure that candidates can also go through in English.</summary>
public sealed class ChosenLanguageTests
{
    [Fact]
    public async Task The_choice_is_kept_through_the_form_its_faults_and_the_page_after_it()
    {
        await using var app = await StartAsync("nl", "en");
        var dutch = await app.GetAsync($"/vacancies/{SampleVacancy.Id}");
        var way = dutch.Document.QuerySelector(".languages a")!;
        Assert.Equal(("?lang=en", "en"), (way.GetAttribute("href"), way.GetAttribute("lang")));

        var page = await app.GetAsync($"/vacancies/{SampleVacancy.Id}?lang=en");
        var form = page.Document.QuerySelector("#solliciteren form")!.GetAttribute("action")!;
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("nl", page.Document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.EndsWith("?lang=en", form);
        var refused = await SendAsync(app, form, new ApplicationPost { Email = "anna@" });
        Assert.Equal("Your application has not been sent yet", refused.Text(".error-summary h2"));
        var received = await SendAsync(app, form, new ApplicationPost());
        Assert.Equal("en", received.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("We have received your application", received.Text("h1"));
    }

    [Fact]
    public async Task Every_page_and_mail_of_the_candidate_is_in_it_and_those_of_the_organisation_are_not()
    {
        await using var app = await StartAsync("nl", "en");
        await SendAsync(app, $"/vacancies/{SampleVacancy.Id}/applications?lang=en", new ApplicationPost());
        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal("en", candidate.Language);

        var own = await app.GetAsync(app.OwnPage(candidate));
        Assert.Equal("en", own.Document.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain("Voorselectie", own.Text(".timeline"));
        var mail = Assert.Single(await app.MailsAsync(nameof(AcknowledgementMail)));
        Assert.Contains("Dear Anna Bakker", mail.Html);
        Assert.DoesNotContain("Beste", mail.Html);
        await app.PostAsync(app.OwnPage(candidate), ("action", "complain"), ("complaint", "Nobody answers me."));
        var mails = await app.MailsAsync();
        Assert.All(mails.Where(m => m.To == candidate.Email), m => Assert.Contains("lang=\"en\"", m.Html));
        Assert.All(mails.Where(m => m.To != candidate.Email), m => Assert.Contains("lang=\"nl\"", m.Html));
    }

    [Fact]
    public async Task A_candidate_chooses_another_language_on_the_own_page()
    {
        await using var app = await StartAsync("nl", "en");
        await app.ApplyAsync(new ApplicationPost());
        var candidate = Assert.Single(await app.ListAsync());
        var path = app.OwnPage(candidate);
        Assert.Equal("nl", (await app.GetAsync(path)).Document.DocumentElement.GetAttribute("lang"));

        await app.PostAsync(path, ("action", "changeLanguage"), ("language", "en"));
        Assert.Equal("en", (await app.GetAsync(path)).Document.DocumentElement.GetAttribute("lang"));
        await app.PostAsync(path, ("action", "changeLanguage"), ("language", "fy"));
        Assert.Equal("nl", (await app.GetAsync(path)).Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Where_one_language_is_offered_there_is_no_choice_whatever_the_address_says()
    {
        await using var app = await OpenVacancy.StartAsync();
        var page = await app.GetAsync($"/vacancies/{SampleVacancy.Id}?lang=en");
        Assert.Equal("nl", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.Document.QuerySelector(".languages"));
        await SendAsync(app, $"/vacancies/{SampleVacancy.Id}/applications?lang=en", new ApplicationPost());
        Assert.Null(Assert.Single(await app.ListAsync()).Language);
    }

    [Fact]
    public async Task The_first_language_is_that_of_who_does_not_choose()
    {
        await using var app = await StartAsync("en", "nl");
        var page = await app.GetAsync($"/vacancies/{SampleVacancy.Id}");
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("?lang=nl", page.Document.QuerySelector(".languages a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_programme_offers_its_page_its_form_and_what_follows_in_the_other_language()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(
            new { organisation = new { languages = new[] { "nl", "en" } } },
            template: "leerkracht"
        );
        var dutch = await app.GetAsync($"/vacancies/{id}");
        Assert.Equal("?lang=en", dutch.Document.QuerySelector(".languages a")!.GetAttribute("href"));
        Assert.NotNull(dutch.Document.Head!.QuerySelector("link[hreflang=en]"));

        var page = await app.GetAsync($"/vacancies/{id}?lang=en");
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("nl", page.Document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Contains("Send enrolment", page.Text("#solliciteren"));
        var refused = await page.Form!.Set("school", "De Linde").PostAsync();
        Assert.Equal("Your enrolment has not been sent yet", refused.Text(".error-summary h2"));
        var received = await app.EnrolAsync(id, "De Linde", language: "en");
        Assert.Equal("en", received.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", Assert.Single(await app.Candidates.ListAsync(id)).Language);
        Assert.Contains("lang=\"en\"", Assert.Single(await app.MailsAsync(nameof(AcknowledgementMail))).Html);
    }

    private static Task<RecruitmentApp> StartAsync(params string[] languages)
    {
        var definition = SampleVacancy.Definition();
        var organisation = new Organisation
        {
            Name = definition.Organisation.Name,
            ReplyTo = definition.Organisation.ReplyTo,
            Region = definition.Organisation.Region,
            Languages = languages,
        };
        return OpenVacancy.StartAsync(definition with { Organisation = organisation });
    }

    private static async Task<WebPage> SendAsync(RecruitmentApp app, string path, ApplicationPost post)
    {
        using var content = post.ToContent();
        var answer = await app.Http.PostAsync(path, content);
        await app.Time.RunUntilIdleAsync();
        return answer.StatusCode == HttpStatusCode.SeeOther
            ? await app.GetAsync(answer.Headers.Location!.ToString())
            : await app.ReadAsync(answer);
    }
}

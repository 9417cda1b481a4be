using System.Net;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter.Acting;

namespace Recruitment.Tests.Recruiter.Desk.ProcedurePage;

/// <summary>An application that came on paper is entered at the desk.</summary>
public sealed class EnteringTests
{
    private static readonly string Page = $"/desk/procedures/{SampleVacancy.Id}/enter";

    [Fact]
    public async Task It_is_entered_once_with_the_CV_after_the_acknowledgement_was_read()
    {
        await using var app = await OpenVacancy.StartAsync();
        var definition = await app.Procedures.GetDefinitionAsync(SampleVacancy.Id);
        using var browser = await DeskBrowser.SignInAsync(app, definition.People.Recruiter.Email);
        var token = await browser.TokenOnAsync(Page);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "form" },
            { new StringContent("Piet Brief"), "name" },
            { new StringContent("piet.brief@example.org"), "email" },
            { new StringContent("external"), "track" },
            { new StringContent("Ik geef graag les."), "motivation" },
            { new StringContent("Zijn brief kwam vandaag."), "reason" },
            { new ByteArrayContent(SampleCv.Pdf()), "cv", "brief.pdf" },
        };

        var preview = await browser.SendAsync(HttpMethod.Post, Page, form);
        Assert.Contains("Beste Piet Brief,", preview.Text(".letter-preview pre"));
        Assert.Empty(await app.ListAsync());
        (string, string)[] fields =
        [
            .. preview
                .Document.QuerySelectorAll("#confirm input[type=hidden]")
                .Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)),
        ];
        for (var press = 0; press < 2; press++)
        {
            await browser.PostAsync(Page, [.. fields, ("step", "do")]);
            await app.Time.RunUntilIdleAsync();
        }

        var candidate = (await app.ListAsync())[0];
        Assert.Equal(
            ("Piet Brief", "brief.pdf", "recruiter"),
            (candidate.Name, candidate.Cv?.FileName, candidate.EnteredBy?.Value)
        );
        Assert.Single(await app.MailsAsync(nameof(AcknowledgementMail)));
        var act = Assert.Single(await app.Get<CandidateActs>().ListAsync(SampleVacancy.Id, candidate.Id, default));
        Assert.Equal("Zijn brief kwam vandaag.", act.Reason);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_and_what_was_typed_and_the_file_stay()
    {
        await using var app = await OpenVacancy.StartAsync();
        var definition = await app.Procedures.GetDefinitionAsync(SampleVacancy.Id);
        using var browser = await DeskBrowser.SignInAsync(app, definition.People.Recruiter.Email);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.TokenOnAsync(Page)), "form" },
            { new StringContent(""), "name" },
            { new StringContent("Kerkstraat 1"), "address" },
            { new StringContent("external"), "track" },
            { new ByteArrayContent(SampleCv.Pdf()), "cv", "brief.pdf" },
        };

        var refused = await browser.SendAsync(HttpMethod.Post, Page, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var links = refused.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("#name", links);
        Assert.Contains("#reason", links);
        Assert.Equal("Kerkstraat 1", refused.Text("#address"));
        Assert.Contains("brief.pdf", refused.Text("#cv-kept"));
        Assert.Empty(await app.ListAsync());
    }
}

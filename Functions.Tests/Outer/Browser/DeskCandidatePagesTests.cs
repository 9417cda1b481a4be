using Recruitment.Candidates;
using Recruitment.Recruiter.Desk;
using Recruitment.Recruiter.Desk.SignIn;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Browser;

/// <summary>The recruiter looks at a candidate at the desk, writes something down and rejects them.</summary>
[Collection(BrowserTests.Name)]
public sealed class DeskCandidatePagesTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_page_of_a_candidate_is_accessible_and_does_what_its_buttons_say_without_script()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        var candidate = Assert.Single(await app.ListAsync());
        var address = DeskAddresses.Candidate(candidate.Procedure, candidate.Id);
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(
            app.Http.BaseAddress!,
            javaScript: false,
            width: PageInspection.Phone
        );
        var check = new PageInspection(inspector, phone);
        await SignInAsync(app, inspector, "Sign in");
        await SignInAsync(app, phone, "Aanmelden");

        await phone.Page.GotoAsync(address);
        await phone.Page.Locator("#note-text").FillAsync("Belt liever na vier uur.");
        await phone.SubmitAsync("Toevoegen");
        Assert.EndsWith("?done=note#stand", phone.Page.Url);
        await check.LookAsync("desk-candidate", address);

        await phone.Page.Locator("#do-reject summary").ClickAsync();
        await phone.Page.Locator("#reject-ground").FillAsync("Geen bevoegdheid voor dit vak.");
        await phone.Page.Locator("#do-reject button").ClickAsync();
        Assert.Equal("Geen bevoegdheid voor dit vak.", await phone.Page.Locator("#reject-ground").InputValueAsync());
        await inspector.Page.Locator("#do-reject summary").ClickAsync();
        await inspector.SubmitAsync("Reject…");
        await check.LookAsync("desk-candidate-fault");
        await phone.Page.Locator("#reject-reason").FillAsync("Overlegd met de rector.");
        await phone.SubmitAsync("Afwijzen…");
        Assert.Contains("Geen bevoegdheid", await phone.Page.Locator(".letter-preview").InnerTextAsync());
        await inspector.Page.Locator("#reject-ground").FillAsync("No qualification for this subject.");
        await inspector.Page.Locator("#reject-reason").FillAsync("Asked at the register.");
        await inspector.SubmitAsync("Reject…");
        await check.LookAsync("desk-confirm");
        await phone.SubmitAsync("Afwijzen");
        Assert.Equal("Afgewezen", await phone.Page.Locator("h1 .badge").InnerTextAsync());
        await app.Time.RunUntilIdleAsync();
        await check.LookAsync("desk-candidate-rejected", address);

        Assert.Equal(CandidateStatus.Rejected, (await app.ListAsync())[0].Status);
        Assert.Empty(check.Faults);
    }

    private static async Task SignInAsync(RecruitmentApp app, Visitor visitor, string button)
    {
        var definition = await app.Procedures.GetDefinitionAsync(SampleVacancy.Id);
        using var desk = new DeskBrowser(app);
        await desk.AskAsync(definition.People.Recruiter.Email);
        await visitor.Page.GotoAsync(DeskBrowser.LinkIn((await app.MailsAsync(nameof(SignInMail)))[^1]));
        await visitor.SubmitAsync(button);
    }
}

using Microsoft.Playwright;
using Recruitment.Applicants.Newsletter;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Stages.ProgrammePhase.Places;
using Recruitment.Stages.ProgrammePhase.Prices;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Browser;

/// <summary>The pages of a programme and of a call for members, as people open them.</summary>
[Collection(BrowserTests.Name)]
public sealed class ProgrammePagesTests(BrowserFixture browser)
{
    [Fact]
    public async Task Every_page_of_a_programme_is_accessible_fits_a_phone_and_breaks_no_policy()
    {
        await using var app = await ProcedureApi.StartAsync();
        var programme = await app.StartProcedureAsync(template: "leerkracht");
        var members = await app.StartProcedureAsync(template: "schoolleiders");
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
        var check = new PageInspection(inspector, phone);

        await check.LookAsync("vacancies", "/vacancies");
        await check.LookAsync("programme", $"/vacancies/{programme}");
        await phone.SubmitAsync("Inschrijving versturen");
        // A refused form says what to mend.
        await Assertions.Expect(phone.Page.Locator(".error-summary li").First).ToBeVisibleAsync();
        await check.LookAsync("membership", $"/vacancies/{members}");
        await check.LookAsync("received", $"/vacancies/{programme}/received");

        await app.EnrolAsync(programme, "Bestuur De Linde", ("newsletter", "true"));
        var team = Assert.Single(await app.Candidates.ListAsync(programme));
        await check.LookAsync("enrolment", app.OwnPage(team));
        var newsletter = new Link(NewsletterLink.Name, programme, "", team.Id.Value);
        await check.LookAsync("newsletter", app.PathOf(newsletter));

        await app.AdvanceUntilAsync("2027-01-10", 9, 0);
        var prices = app.PathOf(new Link(PriceLink.Name, programme, "startfase-1", People.RecruiterId.Value));
        await check.LookAsync("prices", prices);
        await app.PostAsync(prices, ($"price-{team.Id}", "3740"));
        await app.Time.RunUntilIdleAsync();
        var session = app.PathOf(new Link(SessionLink.Name, programme, "startfase-1-1", "coach-1"));
        await check.LookAsync("session to come", session);
        var planned = await app.Get<PhaseRecords>().FindAsync(programme, "startfase-1");
        await app.Time.AdvanceUntilAsync(planned!.Sessions[0].End.AddMinutes(5)); // the phase has begun
        await check.LookAsync("session", session);
        await check.LookAsync("dashboard", app.PathOf(DashboardAddress.Of(programme)));
        await phone.Page.GotoAsync(session);
        await phone.SubmitAsync("Vastleggen");
        await check.LookAsync("session reported", session);

        Assert.Empty(check.Faults);
    }

    [Fact]
    public async Task Who_gets_a_place_is_decided_on_a_phone()
    {
        await using var app = await ProcedureApi.StartAsync();
        var programme = await app.StartProcedureAsync(
            new { programme = new { places = 1, placesBy = "coach-1" } },
            template: "leerkracht"
        );
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
        var check = new PageInspection(inspector, phone);
        await app.EnrolAsync(programme, "Bestuur De Linde");
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddHours(1));
        await app.EnrolAsync(programme, "Bestuur De Eik");
        await app.AdvanceUntilAsync("2027-01-10", 9, 0);
        var places = app.PathOf(new Link(PlacesLink.Name, programme, "startfase-1", "coach-1"));
        await check.LookAsync("places", places);
        await phone.SubmitAsync("Vastleggen");
        await Assertions.Expect(phone.Page.Locator(".error-summary li").First).ToBeVisibleAsync();
        await phone.Page.GetByLabel("De teams die ik hieronder aanvink").CheckAsync();
        await phone.Page.GetByRole(AriaRole.Checkbox, new() { Name = "De Eik" }).CheckAsync();
        await phone.Page.GetByLabel("Waarom?").FillAsync("De Linde deed vorig jaar al mee.");
        await phone.SubmitAsync("Vastleggen");
        await phone.SubmitAsync("Ja, vastleggen");
        Assert.Contains("De Eik", await phone.Page.Locator("#decided").InnerTextAsync());
        await check.LookAsync("places decided", places);
        Assert.Empty(check.Faults);
    }
}

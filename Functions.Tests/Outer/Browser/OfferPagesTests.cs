using Microsoft.Playwright;
using Recruitment.Applicants.Appointing;
using Recruitment.Candidates;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Appointment;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.FollowUp;
using Recruitment.Stages.Offer.Terms;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Browser;

/// <summary>The pages around an offer: the terms for one person, a new version, no answer, nobody left, another first day.</summary>
[Collection(BrowserTests.Name)]
public sealed class OfferPagesTests(BrowserFixture browser)
{
    private const string Stage = "aanbod";

    [Fact]
    public async Task Human_resources_candidate_and_recruiter_act_on_a_phone_and_every_page_is_accessible()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(Stage, new DateOnly(2027, 2, 5));
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Recommended, Track.Internal);
        await app.Get<RecordStore>()
            .TryAddAsync(RecordPaths.Ranking(scene.Procedure), new Ranking { Candidates = [anna.Id] });
        var call = await scene.RunAsync(nameof(OfferOrchestration), Stage);
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
        var check = new PageInspection(inspector, phone);

        var terms = LinkOf(TermsLink.Name, "hr-1");
        await check.LookAsync("terms", terms);
        await phone.SubmitAsync("Vastleggen en versturen");
        await Assertions.Expect(phone.Page.Locator(".error-summary li")).ToHaveCountAsync(3);
        await phone.Page.Locator("#monthlyPay").FillAsync("4100");
        await phone.Page.Locator("#fte").FillAsync("0,7");
        await phone.Page.GetByLabel("Ja, in werk dat duidelijk andere").CheckAsync();
        await phone.SubmitAsync("Vastleggen en versturen");
        await phone.Page.Locator("#fixed").WaitForAsync();
        await app.Time.RunUntilIdleAsync();
        await check.LookAsync("terms of an offer", terms);
        await phone.Page.Locator("#fte").FillAsync("0,8");
        await phone.SubmitAsync("Vastleggen en versturen");
        await phone.Page.Locator("#fixed").WaitForAsync();
        await app.Time.RunUntilIdleAsync();

        await check.LookAsync("offer", new Uri(scene.LinkOf(OfferLink.Name, call, anna), UriKind.Relative));
        Assert.Equal("0,8 fte", await phone.Page.Locator("#changes tbody td:last-child").InnerTextAsync());
        var mail = (await app.MailsAsync(nameof(OfferRevisedMail)))[^1];
        await check.LookAsync("mail", new Uri($"/dev/outbox/{mail.Number}", UriKind.Relative));

        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 20), 9);
        await check.LookAsync("no answer", LinkOf(TakeBackLink.Name, "recruiter"));
        await phone.Page.GetByLabel("Waarom trekt u het aanbod in?").FillAsync("Anna is niet te bereiken.");
        await phone.SubmitAsync("Aanbod intrekken");
        Assert.Contains("Anna", await phone.Page.Locator("#confirm").InnerTextAsync());
        await phone.SubmitAsync("Ja, vastleggen");
        await phone.Page.Locator("#taken-back").WaitForAsync();
        await app.Time.RunUntilIdleAsync();

        var next = new Link(FollowUpLink.Name, scene.Procedure, call.Step, "recruiter");
        await check.LookAsync("nobody left", new Uri(app.PathOf(next), UriKind.Relative));
        await phone.Page.GetByLabel("De procedure eindigt zonder benoeming").CheckAsync();
        await phone.Page.GetByLabel("Waarom?").FillAsync("Er is niemand meer.");
        await phone.SubmitAsync("Vastleggen");
        await phone.SubmitAsync("Ja, vastleggen");
        await phone.Page.Locator("#decided").WaitForAsync();
        Assert.Empty(check.Faults);

        Uri LinkOf(string purpose, string by) =>
            new(app.PathOf(new Link(purpose, scene.Procedure, call.Step, by, anna.Id.Value)), UriKind.Relative);
    }

    [Fact]
    public async Task Another_first_day_is_recorded_on_a_phone()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(
            "benoeming",
            change: d => d with { Vacancy = d.Vacancy with { Start = "2027-02-01" } }
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Offered);
        var call = await scene.RunAsync(nameof(AppointmentOrchestration), "benoeming");
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
        var check = new PageInspection(inspector, phone);
        var link = new Link(StartLink.Name, scene.Procedure, call.Step, "hr-1", anna.Id.Value);
        await check.LookAsync("start", new Uri(app.PathOf(link), UriKind.Relative));
        await phone.Page.Locator("#start").FillAsync("2027-03-01");
        await phone.Page.GetByLabel("Deze dag is afgesproken").CheckAsync();
        await phone.SubmitAsync("Vastleggen");
        await phone.Page.GetByText("De eerste werkdag is maandag 1 maart 2027").WaitForAsync();
        await app.Time.RunUntilIdleAsync();
        Assert.Single(await app.MailsAsync(nameof(AppointmentMail)));
        Assert.Empty(check.Faults);
    }
}

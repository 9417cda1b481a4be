using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Mail.Outbox;
using Recruitment.Records;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Browser;

/// <summary>The recruiter at a ballot that too few people answer, from the mail to what the committee reads.</summary>
[Collection(BrowserTests.Name)]
public sealed class RulingPagesTests(BrowserFixture browser)
{
    private static readonly PersonId Member = new("committee-2");

    [Fact]
    public async Task The_recruiter_decides_on_a_phone_and_every_page_is_accessible()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app);
        await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        await scene.AdvanceToAsync(day: 20, hour: 0);
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
        var check = new PageInspection(inspector, phone);
        var mail = (await app.MailsAsync(nameof(BallotExtendedMail)))[^1];
        await check.LookAsync("mail", new Uri($"/dev/outbox/{mail.Number}", UriKind.Relative));
        var ruling = new Uri(scene.Ruling(call, PreselectionBallots.Scores), UriKind.Relative);
        await check.LookAsync("undecided", ruling);

        await phone.SubmitAsync("Besluit vastleggen");
        Assert.Equal("Er is nog niets vastgelegd", await phone.Page.Locator(".error-summary h2").InnerTextAsync());
        await phone.Page.GetByLabel("Verdergaan zonder antwoord").CheckAsync();
        await phone.Page.GetByLabel("Waarom?").FillAsync("De school heeft maandag iemand nodig.");
        await phone.SubmitAsync("Besluit vastleggen");
        await phone.SubmitAsync("Ja, vastleggen");
        Assert.Contains("maandag iemand nodig", await phone.Page.Locator("#ruled").InnerTextAsync());
        await app.Time.RunUntilIdleAsync();
        await check.LookAsync("decided", ruling);
        await check.LookAsync(
            "closed",
            new Uri(scene.Ballot(call, PreselectionBallots.Scores, Member), UriKind.Relative)
        );

        Assert.Empty(check.Faults);
    }
}

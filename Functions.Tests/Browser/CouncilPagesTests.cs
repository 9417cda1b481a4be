using Recruitment.Procedures;
using Recruitment.Procedures.Definition;
using Recruitment.Records;
using Recruitment.Stages.Advice;
using Recruitment.Stages.Decision;
using Recruitment.Tests.Driving;
using static Recruitment.Tests.Driving.CouncilScene;

namespace Recruitment.Tests.Browser;

/// <summary>Every page on which the participation council has a say, or on which something follows from it.</summary>
[Collection(BrowserTests.Name)]
public sealed class CouncilPagesTests(BrowserFixture browser)
{
    [Fact]
    public async Task Every_page_with_an_advice_is_accessible_fits_a_phone_and_breaks_no_policy()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(
            app.Http.BaseAddress!,
            width: PageInspection.Phone
        );
        var inspection = new PageInspection(inspector, phone);
        var council = await SetAsync(app);
        await council.AskAsync();
        await LookAsync("advice", council.BallotPath(AdviceBallots.AdviceQuestion, Council));
        await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te weinig ervaring.");
        await LookAsync("advice closed", council.BallotPath(AdviceBallots.AdviceQuestion, Council));
        await LookAsync(
            "consultation",
            council.BallotPath(AdviceBallots.ConsultationQuestion, Board)
        );
        await council.ConsultAsync(ConsultationForm.Kept);
        await council.StartDecisionAsync();
        await LookAsync(
            "decision",
            council.Scene.Ballot(
                council.Decision,
                DecisionOrchestration.Question,
                new PersonId(Board)
            )
        );
        await council.DecideAsync(("choice", "follow"), ("reason", "Zij groeit erin."));
        await LookAsync("suspension for the council", council.SuspensionPath(Council));
        await LookAsync("suspension for the recruiter", council.SuspensionPath(Recruiter));
        await LookAsync("dashboard", app.PathOf(DashboardAddress.Of(council.Scene.Procedure)));
        await app.PostAsync(council.SuspensionPath(Council), ("confirmed", "yes"));
        await LookAsync("suspension lifted", council.SuspensionPath(Council));

        Assert.Equal(8, inspection.Seen.Count);
        Assert.Empty(inspection.Faults);

        Task LookAsync(string name, string path) =>
            inspection.LookAsync(name, new Uri(path, UriKind.Relative));
    }

    [Fact]
    public async Task Every_page_about_a_consent_is_accessible_fits_a_phone_and_breaks_no_policy()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(
            app.Http.BaseAddress!,
            width: PageInspection.Phone
        );
        var inspection = new PageInspection(inspector, phone);
        var council = await SetAsync(
            app,
            new AdvicePlan { Right = CouncilRight.Consent, Until = new(2027, 1, 1) }
        );
        await council.AskAsync();
        await LookAsync("consent", council.BallotPath(AdviceBallots.AdviceQuestion, Council));
        await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te weinig ervaring.");
        await council.ConsultAsync(ConsultationForm.Kept);
        await LookAsync("refused", council.BallotPath(AdviceBallots.ConsentQuestion, Recruiter));

        Assert.Empty(inspection.Faults);

        Task LookAsync(string name, string path) =>
            inspection.LookAsync(name, new Uri(path, UriKind.Relative));
    }
}

using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.Advice;
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
        var council = await SetAsync(app);

        await InspectAsync(
            app,
            async look =>
            {
                await council.AskAsync();
                await look(council.BallotPath(AdviceBallots.AdviceQuestion, Council));
                await look(council.BallotPath(AdviceBallots.AdviceQuestion, OtherOfCouncil));
                await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te jong.");
                await look(council.BallotPath(AdviceBallots.AdviceQuestion, Council));
                await look(council.BallotPath(AdviceBallots.AdviceQuestion, OtherOfCouncil));
                await look(council.BallotPath(AdviceBallots.ConsultationQuestion, Board));
                await council.ConsultAsync(ConsultationForm.Kept);
                await council.StartDecisionAsync();
                await look(council.DecisionPath);
                await council.DecideAsync(("choice", "follow"), ("reason", "Zij groeit erin."));
                await look(council.SuspensionPath(Council));
                await look(council.SuspensionPath(RecruiterSeat));
                await look(council.SuspensionPath(OtherOfCouncil));
                await (await council.StatementFormAsync("N. Bakker, secretaris")).PostAsync();
                await look(council.SuspensionPath(Council));
                await look(council.SuspensionPath(RecruiterSeat));
                await look(app.PathOf(DashboardAddress.Of(council.Scene.Procedure)));
                await app.PostAsync(council.SuspensionPath(Council), ("confirmed", "yes"));
                await look(council.SuspensionPath(Council));
            }
        );
    }

    [Fact]
    public async Task Every_page_about_a_consent_is_accessible_fits_a_phone_and_breaks_no_policy()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app, new AdvicePlan { Right = CouncilRight.Consent, Until = new(2027, 1, 1) });

        await InspectAsync(
            app,
            async look =>
            {
                await council.AskAsync();
                await look(council.BallotPath(AdviceBallots.AdviceQuestion, Council));
                await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te jong.");
                await look(council.BallotPath(AdviceBallots.ConsultationQuestion, Board));
                await council.ConsultAsync(ConsultationForm.Kept);
                await look(council.BallotPath(AdviceBallots.ConsentQuestion, RecruiterSeat));
                await council.AnswerAsync(AdviceBallots.ConsentQuestion, RecruiterSeat, ("course", ConsentForm.Stands));
                await council.StartDecisionAsync();
                await look(council.DecisionPath);
            }
        );
    }

    private async Task InspectAsync(RecruitmentApp app, Func<Func<string, Task>, Task> visit)
    {
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
        var inspection = new PageInspection(inspector, phone);

        await visit(path => inspection.LookAsync(path, new Uri(path, UriKind.Relative)));

        Assert.Empty(inspection.Faults);
    }
}

using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Recommendation;
using Recruitment.Stages.References;
using Recruitment.Stages.References.Silence;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.Interviews;
using Recruitment.Tests.Stages.References;

namespace Recruitment.Tests.Browser;

/// <summary>The pages and mails of rounds of interviews and of references.</summary>
[Collection(BrowserTests.Name)]
public sealed class InterviewAndReferencePagesTests(BrowserFixture browser)
{
    [Fact]
    public async Task Pages_and_mails_of_two_rounds_are_accessible_fit_a_phone_and_break_no_policy()
    {
        await using var app = await SingleStage.StartAsync();
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await PhoneAsync(app);
        var look = new PageInspection(inspector, phone);
        var scene = await TwoRounds.SetAsync(app, maximumNext: 2);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        await TwoRounds.StartAsync(scene);
        await look.LookAsync("dashboard", app.PathOf(DashboardAddress.Of(scene.Procedure)));
        await app.AdvanceUntilAsync(TwoRounds.FirstDay, 18);
        await TwoRounds.ScoreAsync(scene, TwoRounds.FirstRound, (anna, 4), (bram, 3));
        var first = TwoRounds.CallOf(scene, TwoRounds.FirstRound);
        var member = scene.Definition.People.CommitteeIds[0];
        await look.LookAsync("next round", scene.Ballot(first, NextRound.Question, member));
        foreach (var voter in scene.Definition.People.CommitteeIds)
        {
            await scene.VoteAsync(first, NextRound.Question, voter, ("chosen", anna.Id.Value));
        }

        var second = TwoRounds.CallOf(scene, TwoRounds.SecondRound);
        await look.LookAsync("slot", scene.LinkOf(SlotLink.Name, second, anna));
        await app.AdvanceUntilAsync(TwoRounds.SecondDay, 18);
        await look.LookAsync("scores", scene.Ballot(second, "scores", member));
        await LookAtMailsAsync(look, app);
        Assert.Empty(look.Faults);
    }

    [Fact]
    public async Task Pages_and_mails_of_references_are_accessible_fit_a_phone_and_break_no_policy()
    {
        await using var app = await SingleStage.StartAsync();
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await PhoneAsync(app);
        var look = new PageInspection(inspector, phone);
        var (scene, call, anna) = await AskedReferences.AskAnnaAsync(app);
        var consent = scene.LinkOf(ConsentLink.Name, call, anna);
        await look.LookAsync("consent", consent);
        await inspector.SubmitAsync("Keuze vastleggen");
        await inspector.Page.Locator(".error-summary").WaitForAsync();
        await look.LookAsync("consent with faults");
        await AskedReferences.ConsentAsync(scene, call, anna, "Rik Visser", "Els Maas");
        await look.LookAsync("consent given", consent);
        await look.LookAsync("referee", AskedReferences.RefereeLinkOf(scene, call, anna, 1));
        await AskedReferences.AnswerAsync(scene, call, anna, 1, "Zij legt helder uit.");
        await AskedReferences.AnswerAsync(scene, call, anna, 2, "Zij kan beter plannen.");
        await look.LookAsync("findings", scene.LinkOf(FindingsLink.Name, call, anna));
        await app.AdvanceUntilAsync(AskedReferences.Deadline.AddDays(20), 12);
        var recommendation = scene.Stage(StageKind.Recommendation);
        await scene.StartAsync(nameof(RecommendationOrchestration), recommendation);
        await look.LookAsync(
            "recommendation",
            scene.Ballot(recommendation, RecommendationOrchestration.Question, scene.Definition.People.CommitteeIds[0])
        );
        await LookAtMailsAsync(look, app);
        Assert.Empty(look.Faults);
    }

    [Fact]
    public async Task The_recruiter_decides_about_a_silent_referee_on_a_phone()
    {
        await using var app = await SingleStage.StartAsync();
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await PhoneAsync(app);
        var look = new PageInspection(inspector, phone);
        var (scene, call, anna) = await AskedReferences.AskAnnaAsync(app);
        await AskedReferences.ConsentAsync(scene, call, anna, "Rik Visser", "Els Maas");
        await app.AdvanceUntilAsync(AskedReferences.Deadline.AddDays(6), 12);
        var silent = AskedReferences.SilentLinkOf(scene, call, anna);
        await look.LookAsync("silent referees", silent);
        await phone.SubmitAsync("Besluit vastleggen");
        await phone.Page.Locator(".error-summary").WaitForAsync();
        await phone.Page.GetByLabel("Els Maas").CheckAsync();
        await phone.Page.GetByLabel("De kandidaat vragen").CheckAsync();
        await phone.Page.GetByLabel("Waarom?").FillAsync("Er neemt niemand op.");
        await phone.SubmitAsync("Besluit vastleggen");
        await phone.SubmitAsync("Ja, vastleggen");
        Assert.Contains("niemand op", await phone.Page.Locator("#decided-2-ask").InnerTextAsync());
        await app.Time.RunUntilIdleAsync();
        await look.LookAsync("decided", silent);
        var asked = (await app.MailsAsync(nameof(AnotherRefereeMail)))[0];
        await look.LookAsync("another referee", new Uri(asked.Links[0]).PathAndQuery);
        await AskedReferences.SayAsync(
            scene,
            new Uri(asked.Links[0]).PathAndQuery,
            ("name-3", "Jan Bos"),
            ("email-3", "jan.bos@example.org"),
            ("relation-3", "collega")
        );
        await look.LookAsync("another referee named", new Uri(asked.Links[0]).PathAndQuery);
        await LookAtMailsAsync(look, app);
        Assert.Empty(look.Faults);
    }

    private Task<Visitor> PhoneAsync(RecruitmentApp app) =>
        browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);

    /// <summary>The last mail of each kind, with its text beside its HTML.</summary>
    private static async Task LookAtMailsAsync(PageInspection look, RecruitmentApp app)
    {
        foreach (var mail in (await app.MailsAsync()).Reverse().DistinctBy(mail => mail.Kind))
        {
            Assert.NotEmpty(mail.Text);
            await look.LookAsync(mail.Kind, $"/dev/outbox/{mail.Number}");
        }
    }
}

using System.Net;
using Recruitment.Procedures;
using Recruitment.Stages.Advice;
using Recruitment.Tests.Driving;
using static Recruitment.Tests.Driving.CouncilScene;

namespace Recruitment.Tests.Stages.Decision;

/// <summary>What the ballot of the board shows of the council's advice, and asks because of it.</summary>
public sealed class AdviceOnBallotTests
{
    [Fact]
    public async Task The_ballot_shows_the_advice_of_each_candidate()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AdvisedAsync(AdviceChoice.Negative, "Te weinig ervaring.");
        await council.StartDecisionAsync();

        var ranking = (await app.GetAsync(council.DecisionPath)).Document.QuerySelectorAll("#ranking > li");

        Assert.Contains("negatief advies", ranking[0].TextContent);
        Assert.Contains("Te weinig ervaring.", ranking[0].TextContent);
        Assert.Contains("Overleg tussen bestuur en raad: maandag 9 maart 2026", ranking[0].TextContent);
        Assert.Contains("Over deze kandidaat is de medezeggenschapsraad niet gevraagd", ranking[1].TextContent);
    }

    [Fact]
    public async Task The_ballot_says_whose_recommendation_it_is_and_who_is_then_appointed()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AdvisedAsync(AdviceChoice.Positive);
        await council.StartDecisionAsync();

        var page = await app.GetAsync(council.DecisionPath);

        var first = page.Text("#ranking > li h2");
        Assert.Equal(
            $"Ik volg de voordracht van de commissie: {first} wordt benoemd",
            page.Text("label[for=choice-follow]")
        );
        Assert.Contains("het advies van de medezeggenschapsraad", page.Text("#who-is-appointed"));
        Assert.Contains("ik geef graag les", page.Text("#ranking > li .motivation"));
        Assert.Null(page.Document.QuerySelector("input[checked]"));
    }

    [Fact]
    public async Task Deciding_against_the_advice_needs_a_reason()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AdvisedAsync(AdviceChoice.Negative, "Te weinig ervaring.");
        await council.StartDecisionAsync();

        var page = await council.DecideAsync(("choice", "follow"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Geef daarvoor een reden: de raad", Assert.Single(page.Faults()));
        Assert.True(page.IsChecked("choice", "follow"));
    }

    [Fact]
    public async Task The_board_says_whether_the_conditions_are_met()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AdvisedAsync(AdviceChoice.Conditional, "Eerst de opleiding.");
        await council.StartDecisionAsync();

        var page = await council.DecideAsync(("choice", "follow"));
        Assert.Contains("stelt voorwaarden", Assert.Single(page.Faults()));
        page = await council.DecideAsync(("choice", "follow"), ("condition", "not-met"));

        Assert.Contains("Geef daarvoor een reden", Assert.Single(page.Faults()));
        Assert.True(page.IsChecked("condition", "not-met"));
    }

    [Theory]
    [InlineData("", "wanneer het overleg met de raad daarover was")]
    [InlineData("2026-03-08", "een dag van maandag 9 maart 2026")]
    [InlineData("2027-03-08", "tot en met vandaag")]
    public async Task Without_a_consultation_on_record_the_board_says_when_it_was(string day, string fault)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await NotConsultedAsync(app);

        var page = await council.DecideAsync(("choice", "follow"), ("reason", "Zij groeit erin."), ("consulted", day));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(fault, Assert.Single(page.Faults()));
    }

    [Fact]
    public async Task A_consultation_that_the_board_tells_lets_it_decide_otherwise()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await NotConsultedAsync(app);

        var page = await council.DecideAsync(
            ("choice", "follow"),
            ("reason", "Zij groeit erin."),
            ("consulted", council.Today)
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Overleg met de medezeggenschapsraad", page.Text("#recorded"));
        Assert.NotNull((await council.FindAdviceAsync(council.Anna))?.ConsultedOn);
    }

    [Fact]
    public async Task In_the_end_the_board_cannot_prefer_somebody_about_whom_the_council_was_not_asked()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AdvisedAsync(AdviceChoice.Positive);
        await council.StartDecisionAsync();
        await council.DecideAsync(("choice", "nobody"), ("reason", "Nog niet."));
        Assert.Equal(StageResult.SentBack, await council.Scene.ResultAsync(council.Decision));
        await council.RecommendAsync(round: 2, council.Anna, council.Bram);
        await council.StartDecisionAsync(round: 2);

        var page = await council.DecideAsync(
            ("choice", $"prefer-{council.Bram.Id}"),
            ("reason", "Bram kent de school.")
        );

        Assert.Contains("niet gevraagd", Assert.Single(page.Faults()));
    }

    private static async Task<CouncilScene> NotConsultedAsync(RecruitmentApp app)
    {
        var council = await SetAsync(app);
        await council.AskAsync();
        await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te weinig ervaring.");
        await council.Scene.AdvanceToAsync(day: 120, hour: 0);
        await council.Scene.RuleAsync(council.Advice, AdviceBallots.ConsultationQuestion);
        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        await council.StartDecisionAsync();
        return council;
    }
}

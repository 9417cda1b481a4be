using System.Net;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.Advice;
using Recruitment.Stages.Decision;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Driving.CouncilScene;

namespace Recruitment.Tests.Stages.Decision;

/// <summary>The board decides on a recommendation about which the participation council advised.</summary>
public sealed class CouncilDecisionTests
{
    [Theory, WarmAndRecovered]
    public async Task A_positive_advice_is_followed_and_the_council_is_told(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.AdvisedAsync(AdviceChoice.Positive);
        await council.StartDecisionAsync();

        await council.DecideAsync(("choice", "follow"));

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
        Assert.Equal([council.Anna.Id], await council.RankingAsync());
        var mails = await app.MailsAsync(nameof(CouncilDecisionMail));
        Assert.Equal([Council, OtherOfCouncil, "council-3"], mails.Select(mail => mail.Recipient).Order());
        Assert.Contains("besloot Anna Vermeer te benoemen", mails[0].Html);
        Assert.Empty(await council.Scene.RecipientsAsync(nameof(SuspensionMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task Conditions_that_are_met_suspend_nothing(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.AdvisedAsync(AdviceChoice.Conditional, "Eerst de opleiding.");
        await council.StartDecisionAsync();

        await council.DecideAsync(("choice", "follow"), ("condition", "met"));

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
        Assert.Contains("neemt de voorwaarden over", (await app.MailsAsync(nameof(CouncilDecisionMail)))[0].Html);
    }

    [Theory, WarmAndRecovered]
    public async Task Conditions_that_are_not_met_suspend_the_decision(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.AdvisedAsync(AdviceChoice.Conditional, "Eerst de opleiding.");
        await council.StartDecisionAsync();

        await council.DecideAsync(
            ("choice", "follow"),
            ("condition", "not-met"),
            ("reason", "Zij heeft de opleiding al.")
        );

        Assert.Null(await council.Scene.ResultAsync(council.Decision));
        Assert.Contains("Zij heeft de opleiding al.", (await app.MailsAsync(nameof(CouncilDecisionMail)))[0].Html);
    }

    [Theory, WarmAndRecovered]
    public async Task A_board_that_follows_a_negative_advice_prefers_the_next_after_the_committee(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.AdvisedAsync(AdviceChoice.Negative, "Te weinig ervaring.");
        await council.StartDecisionAsync();
        await council.DecideAsync(
            ("choice", $"prefer-{council.Bram.Id}"),
            ("reason", "De raad adviseert negatief over Anna.")
        );
        Assert.Equal(StageResult.SentBack, await council.Scene.ResultAsync(council.Decision));
        Assert.Empty(await council.Scene.RecipientsAsync(nameof(CouncilDecisionMail)));

        await council.RecommendAsync(round: 2, council.Anna, council.Bram);
        await council.AskAsync(round: 2);
        await council.AnswerAsync(
            AdviceBallots.AdviceQuestion,
            Council,
            ($"choice-{council.Anna.Id}", AdviceChoice.Negative),
            ($"text-{council.Anna.Id}", "Nog steeds te weinig ervaring."),
            ($"choice-{council.Bram.Id}", AdviceChoice.Positive)
        );
        await council.ConsultAsync(ConsultationForm.Kept);
        await council.StartDecisionAsync(round: 2);
        await council.DecideAsync(
            ("choice", $"prefer-{council.Bram.Id}"),
            ("reason", "De raad adviseert positief over Bram.")
        );

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
        Assert.Equal([council.Bram.Id], await council.RankingAsync());
    }

    [Theory, WarmAndRecovered]
    public async Task A_board_that_follows_a_negative_advice_appoints_nobody(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.AdvisedAsync(AdviceChoice.Negative, "Te weinig ervaring.");
        await council.StartDecisionAsync();
        await council.DecideAsync(("choice", "nobody"), ("reason", "De raad heeft gelijk."));
        Assert.Equal(StageResult.SentBack, await council.Scene.ResultAsync(council.Decision));
        await council.RecommendAsync(round: 2, council.Anna);

        await council.StartDecisionAsync(round: 2);
        await council.DecideAsync(("choice", "nobody"), ("reason", "De raad heeft gelijk."));

        Assert.Equal(StageResult.NoAppointableCandidate, await council.Scene.ResultAsync(council.Decision));
        Assert.Contains(
            "besloot geen van de kandidaten te benoemen",
            (await app.MailsAsync(nameof(CouncilDecisionMail)))[0].Html
        );
    }

    [Fact]
    public async Task Whoever_is_next_with_a_negative_advice_gets_no_offer_without_a_decision()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app, new AdvicePlan { Candidates = AdviceCandidates.All });
        await council.AskAsync();
        await council.AnswerAsync(
            AdviceBallots.AdviceQuestion,
            Council,
            ($"choice-{council.Anna.Id}", AdviceChoice.Positive),
            ($"choice-{council.Bram.Id}", AdviceChoice.Negative),
            ($"text-{council.Bram.Id}", "Past niet bij de school.")
        );
        await council.ConsultAsync(ConsultationForm.Kept);
        await council.StartDecisionAsync();

        await council.DecideAsync(("choice", "follow"));

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
        Assert.Equal([council.Anna.Id], await council.RankingAsync());
    }

    [Fact]
    public async Task Whoever_is_next_with_a_positive_advice_follows_in_the_ranking()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app, new AdvicePlan { Candidates = AdviceCandidates.All });
        await council.AskAsync();
        await council.AnswerAsync(
            AdviceBallots.AdviceQuestion,
            Council,
            ($"choice-{council.Anna.Id}", AdviceChoice.NoAdvice),
            ($"choice-{council.Bram.Id}", AdviceChoice.Positive)
        );
        await council.StartDecisionAsync();

        await council.DecideAsync(("choice", "follow"));

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
        Assert.Equal([council.Anna.Id, council.Bram.Id], await council.RankingAsync());
    }

    [Fact]
    public async Task Without_consent_the_board_cannot_appoint()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await ConsentRefusedAsync(app, ConsentForm.Stands);

        var page = await council.DecideAsync(("choice", "follow"), ("reason", "Toch."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("stemde niet in", Assert.Single(page.Faults()));
        Assert.Null(await council.Scene.ResultAsync(council.Decision));
    }

    [Theory, WarmAndRecovered]
    public async Task With_a_replaced_consent_the_board_appoints_at_once(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await ConsentRefusedAsync(app, ConsentForm.Replaced);

        await council.DecideAsync(("choice", "follow"));

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
        Assert.Equal([council.Anna.Id], await council.RankingAsync());
        Assert.Contains(
            "De LCG gaf vervangende instemming",
            (await app.MailsAsync(nameof(CouncilDecisionMail)))[0].Html
        );
    }

    private static async Task<CouncilScene> ConsentRefusedAsync(RecruitmentApp app, string course)
    {
        var council = await SetAsync(app, new AdvicePlan { Right = CouncilRight.Consent, Until = new(2027, 1, 1) });
        await council.AskAsync();
        await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te weinig ervaring.");
        await council.ConsultAsync(ConsultationForm.Kept);
        await council.AnswerAsync(AdviceBallots.ConsentQuestion, Board, ("course", course), ("day", council.Today));
        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        await council.StartDecisionAsync();
        return council;
    }
}

using System.Net;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.Advice;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Driving.CouncilScene;

namespace Recruitment.Tests.Stages.Advice;

/// <summary>Board and council consult about an advice that is not wholly positive, and about a consent that is refused.</summary>
public sealed class ConsultationTests
{
    [Theory, WarmAndRecovered]
    public async Task The_council_keeps_a_negative_advice_after_the_consultation(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.AskAsync();
        await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te weinig ervaring.");
        Assert.Null(await council.Scene.ResultAsync(council.Advice));
        Assert.Equal([Board, RecruiterSeat], await council.Scene.RecipientsAsync(nameof(ConsultationMail)));
        Assert.Equal(
            [Council, OtherOfCouncil, "council-3"],
            await council.Scene.RecipientsAsync(nameof(ConsultationNoticeMail))
        );

        await council.ConsultAsync(ConsultationForm.Kept);

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        var advice = await council.FindAdviceAsync(council.Anna);
        Assert.Equal(
            (CouncilVerdict.Negative, "Te weinig ervaring.", new DateOnly(2026, 3, 9)),
            (advice?.Verdict, advice?.Text, advice?.ConsultedOn)
        );
    }

    [Theory, WarmAndRecovered]
    public async Task The_council_changes_its_advice_after_the_consultation(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.AskAsync();
        await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te weinig ervaring.");
        await council.ConsultAsync(ConsultationForm.Changed);

        await council.AdviseAsync(
            council.Anna,
            AdviceChoice.Conditional,
            "Zij volgt de opleiding voor schoolleiders.",
            AdviceBallots.ChangedAdviceQuestion
        );

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        var advice = await council.FindAdviceAsync(council.Anna);
        Assert.Equal(
            (CouncilVerdict.Conditional, "Zij volgt de opleiding voor schoolleiders."),
            (advice?.Verdict, advice?.Text)
        );
        Assert.NotNull(advice?.ConsultedOn);
    }

    [Fact]
    public async Task An_advice_that_is_not_changed_after_all_stays()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AskAsync();
        await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te weinig ervaring.");
        await council.ConsultAsync(ConsultationForm.Changed);

        await council.Scene.AdvanceToAsync(day: 60, hour: 0);
        await council.Scene.RuleAsync(council.Advice, AdviceBallots.ChangedAdviceQuestion);

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        var advice = await council.FindAdviceAsync(council.Anna);
        Assert.Equal((CouncilVerdict.Negative, "Te weinig ervaring."), (advice?.Verdict, advice?.Text));
    }

    [Theory, WarmAndRecovered]
    public async Task A_consultation_that_nobody_records_is_escalated_and_recorded_as_missing_when_the_recruiter_decides(
        bool recover
    )
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.AskAsync();
        await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te weinig ervaring.");

        await council.Scene.AdvanceToAsync(day: 120, hour: 0);
        Assert.Null(await council.Scene.ResultAsync(council.Advice));
        await council.Scene.RuleAsync(council.Advice, AdviceBallots.ConsultationQuestion);

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        Assert.Contains(Council, await council.Scene.RecipientsAsync(nameof(BallotEscalationMail)));
        Assert.Null((await council.FindAdviceAsync(council.Anna))?.ConsultedOn);
        Assert.Contains(
            "geen overleg tussen bestuur en raad vastgelegd",
            (await app.MailsAsync(nameof(AdviceResultMail)))[0].Html
        );
    }

    [Theory]
    [InlineData("", "kept", "op welke dag")]
    [InlineData("2026-03-08", "kept", "Kies een dag van maandag 9 maart 2026")]
    [InlineData("2026-03-10", "kept", "Kies een dag van")]
    [InlineData("2026-03-09", "", "Kies wat de raad met zijn antwoord doet")]
    public async Task A_consultation_without_a_day_or_a_result_is_refused(string day, string result, string fault)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AskAsync();
        await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te weinig ervaring.");

        var page = await council.AnswerAsync(
            AdviceBallots.ConsultationQuestion,
            Board,
            ("day", day),
            ("result", result)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(fault, Assert.Single(page.Faults()));
        Assert.Null(await council.Scene.ResultAsync(council.Advice));
    }

    [Theory, WarmAndRecovered]
    public async Task A_consent_that_is_refused_can_be_replaced_by_the_disputes_committee(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await RefusedAsync(app);

        await council.AnswerAsync(
            AdviceBallots.ConsentQuestion,
            RecruiterSeat,
            ("course", ConsentForm.Replaced),
            ("day", council.Today)
        );

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        var advice = await council.FindAdviceAsync(council.Anna);
        Assert.Equal(
            (CouncilRight.Consent, CouncilVerdict.Negative, false),
            (advice?.Right, advice?.Verdict, advice?.Forbids)
        );
    }

    [Theory, WarmAndRecovered]
    public async Task A_consent_that_is_refused_and_not_replaced_in_six_weeks_stays_refused(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await RefusedAsync(app);
        await council.Scene.AdvanceToAsync(day: 42, hour: 0);
        Assert.Null(await council.Scene.ResultAsync(council.Advice));

        await council.Scene.AdvanceToAsync(day: 80, hour: 0);

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        Assert.True((await council.FindAdviceAsync(council.Anna))?.Forbids);
    }

    [Fact]
    public async Task Silence_is_no_consent()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app, Consent(until: new(2027, 1, 1)));
        await council.AskAsync();

        await council.Scene.AdvanceToAsync(day: 30, hour: 0);
        await council.Scene.RuleAsync(council.Advice, AdviceBallots.AdviceQuestion);

        Assert.Null(await council.Scene.ResultAsync(council.Advice));
        Assert.True((await council.FindAdviceAsync(council.Anna))?.Forbids);
        Assert.Empty(await council.Scene.RecipientsAsync(nameof(ConsultationMail)));
    }

    [Fact]
    public async Task Once_the_conversion_is_over_the_council_advises_again()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app, Consent(until: new(2026, 3, 8)));

        await council.AskAsync();

        var page = await app.GetAsync(council.BallotPath(AdviceBallots.AdviceQuestion, Council));
        Assert.Contains("adviesrecht", page.Text("#right"));
        Assert.DoesNotContain("instemmingsrecht", page.Text("#right"));
    }

    private static AdvicePlan Consent(DateOnly until) => new() { Right = CouncilRight.Consent, Until = until };

    private static async Task<CouncilScene> RefusedAsync(RecruitmentApp app)
    {
        var council = await SetAsync(app, Consent(until: new(2027, 1, 1)));
        await council.AskAsync();
        var page = await app.GetAsync(council.BallotPath(AdviceBallots.AdviceQuestion, Council));
        Assert.Contains("instemmingsrecht", page.Text("#right"));
        Assert.Contains("tot en met vrijdag 1 januari 2027", page.Text("#right"));
        await council.AdviseAsync(council.Anna, AdviceChoice.Negative, "Te weinig ervaring.");
        await council.ConsultAsync(ConsultationForm.Kept);
        Assert.Null(await council.Scene.ResultAsync(council.Advice));
        return council;
    }
}

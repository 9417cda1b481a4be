using System.Net;
using System.Text.RegularExpressions;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Advice;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Driving.CouncilScene;

namespace Recruitment.Tests.Stages.Advice;

/// <summary>The participation council advises, or lets its term pass.</summary>
public sealed class AdviceStageTests
{
    [Theory, WarmAndRecovered]
    public async Task The_council_is_asked_and_its_speaker_answers_for_all(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.AskAsync();
        Assert.Equal([Council], await council.Scene.RecipientsAsync(nameof(AdviceRequestMail)));
        Assert.Equal([OtherOfCouncil, "council-3"], await council.Scene.RecipientsAsync(nameof(AdviceReadingMail)));

        var page = await council.AdviseAsync(council.Anna, AdviceChoice.Positive);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        var advice = await council.FindAdviceAsync(council.Anna);
        Assert.Equal((CouncilVerdict.Positive, true), (advice?.Verdict, advice?.IsClear));
        Assert.Null(await council.FindAdviceAsync(council.Bram));
        Assert.Equal(
            [Board, Council, OtherOfCouncil, "council-3", RecruiterSeat],
            await council.Scene.RecipientsAsync(nameof(AdviceResultMail))
        );
        Assert.Empty(await council.Scene.RecipientsAsync(nameof(ConsultationMail)));
    }

    [Fact]
    public async Task The_others_read_the_request_and_the_answer_and_cannot_answer()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AskAsync();
        var mail = (await app.MailsAsync(nameof(AdviceReadingMail)))[0];
        Assert.Contains("Noor Bakker", mail.Html);
        Assert.Contains("artikel 7a WMS", mail.Html);
        var page = await app.GetAsync(Assert.Single(Regex.Matches(mail.Html, "/l/[^\"]+")).Value);
        Assert.Contains("Noor Bakker antwoordt", page.Text("#reads-along"));
        Assert.Contains("Ik ben Anna Vermeer", page.Text("main"));
        Assert.Null(page.Document.QuerySelector("form"));

        var refused = await council.AnswerAsync(
            AdviceBallots.AdviceQuestion,
            OtherOfCouncil,
            ($"choice-{council.Anna.Id}", AdviceChoice.Positive)
        );
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Null(await council.Scene.ResultAsync(council.Advice));
        await council.AdviseAsync(council.Anna, AdviceChoice.Positive);

        var answer = await app.GetAsync(council.BallotPath(AdviceBallots.AdviceQuestion, OtherOfCouncil));
        Assert.Contains("Het antwoord van Noor Bakker", answer.Text("#recorded"));
    }

    [Fact]
    public async Task Who_is_marked_speaks_for_the_council()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await app.Procedures.ChangeDefinitionAsync(
            council.Scene.Procedure,
            d =>
                d with
                {
                    People = d.People with
                    {
                        Council = [.. d.People.Council.Select((p, place) => p with { Speaks = place == 1 })],
                    },
                }
        );

        await council.AskAsync();

        Assert.Equal([OtherOfCouncil], await council.Scene.RecipientsAsync(nameof(AdviceRequestMail)));
        await council.AnswerAsync(
            AdviceBallots.AdviceQuestion,
            OtherOfCouncil,
            ($"choice-{council.Anna.Id}", AdviceChoice.Positive)
        );
        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
    }

    [Fact]
    public async Task The_request_points_out_the_right_and_carries_profile_and_motivation()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AskAsync();

        var mail = (await app.MailsAsync(nameof(AdviceRequestMail)))[0];
        Assert.Contains("heeft adviesrecht over deze voorgenomen benoeming", mail.Html);
        Assert.Contains("artikel 11, eerste lid, onder h,", mail.Html);
        Assert.Contains("artikel 7a WMS", mail.Html);
        Assert.Contains("Anna Vermeer", mail.Html);
        var page = await app.GetAsync(council.BallotPath(AdviceBallots.AdviceQuestion, Council));
        Assert.Contains("adviesrecht", page.Text("#right"));
        Assert.Contains("artikel 7a WMS", page.Text("#right"));
        Assert.Contains("Werkt of werkte als docent", page.Text("form"));
        Assert.Contains("Ik ben Anna Vermeer", page.Text("form"));
        Assert.DoesNotContain("Bram Smit", page.Text("form"));
    }

    [Fact]
    public async Task With_everybody_asked_about_each_recommended_candidate_gets_an_advice()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app, new AdvicePlan { Candidates = AdviceCandidates.All });
        await council.AskAsync();

        await council.AnswerAsync(
            AdviceBallots.AdviceQuestion,
            Council,
            ($"choice-{council.Anna.Id}", AdviceChoice.Positive),
            ($"choice-{council.Bram.Id}", AdviceChoice.NoAdvice)
        );

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        Assert.Equal(
            [CouncilVerdict.Positive, CouncilVerdict.NoAdvice],
            [
                (await council.FindAdviceAsync(council.Anna))?.Verdict,
                (await council.FindAdviceAsync(council.Bram))?.Verdict,
            ]
        );
    }

    [Fact]
    public async Task When_the_board_preferred_another_the_council_is_asked_about_both()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await app.Get<RecordStore>()
            .TryAddAsync(
                RecordPaths.Deviation(council.Scene.Procedure),
                new Deviation
                {
                    Round = 1,
                    Prefers = council.Bram.Id,
                    Reasons = ["Bram kent de school."],
                }
            );
        await council.RecommendAsync(round: 2, council.Anna, council.Bram);

        await council.AskAsync(round: 2);

        var page = await app.GetAsync(council.BallotPath(AdviceBallots.AdviceQuestion, Council));
        Assert.Contains("Anna Vermeer", page.Text("form"));
        Assert.Contains("Bram Smit", page.Text("form"));
    }

    [Theory, WarmAndRecovered]
    public async Task A_silent_council_is_reminded_and_escalated_until_the_recruiter_goes_on_without_it(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.AskAsync();

        await council.Scene.AdvanceToAsync(day: 60, hour: 0);
        Assert.Null(await council.Scene.ResultAsync(council.Advice));
        var escalated = await council.Scene.RecipientsAsync(nameof(BallotEscalationMail));
        Assert.Equal([Board, RecruiterSeat], escalated.Distinct());
        Assert.InRange(escalated.Count, 4, int.MaxValue);
        Assert.Contains(RecruiterSeat, await council.Scene.RecipientsAsync(nameof(BallotExtendedMail)));
        await council.Scene.RuleAsync(council.Advice, AdviceBallots.AdviceQuestion);

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
        Assert.Contains(Council, await council.Scene.RecipientsAsync(nameof(BallotReminderMail)));
        var advice = await council.FindAdviceAsync(council.Anna);
        Assert.Equal((CouncilVerdict.Silent, true), (advice?.Verdict, advice?.IsClear));
        Assert.Contains("geen advies binnen de termijn", (await app.MailsAsync(nameof(AdviceResultMail)))[0].Html);
    }

    [Theory]
    [InlineData(AdviceChoice.Negative, "schrijf waarom")]
    [InlineData(AdviceChoice.Conditional, "onder welke voorwaarden")]
    [InlineData("consent", "kies wat de raad antwoordt")]
    public async Task An_incomplete_answer_is_refused_and_keeps_the_choice(string choice, string fault)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AskAsync();

        var page = await council.AdviseAsync(council.Anna, choice);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(fault, Assert.Single(page.Faults()));
        Assert.Equal(choice != "consent", page.IsChecked($"choice-{council.Anna.Id}", choice));
        Assert.Null(await council.FindAdviceAsync(council.Anna));
    }

    [Fact]
    public async Task The_other_section_is_informed_at_the_same_time_and_cannot_answer()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app, new AdvicePlan { Section = "staff" });

        await council.AskAsync();

        Assert.Equal([Council], await council.Scene.RecipientsAsync(nameof(AdviceRequestMail)));
        Assert.Equal([OtherOfCouncil, "council-3"], await council.Scene.RecipientsAsync(nameof(AdviceNoticeMail)));
        var page = await app.GetAsync(council.BallotPath(AdviceBallots.AdviceQuestion, OtherOfCouncil));
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task Nothing_is_asked_any_more_about_a_candidate_who_withdraws()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.AskAsync();

        await app.Candidates.ChangeAsync(
            council.Scene.Procedure,
            council.Anna.Id,
            c => c with { Status = CandidateStatus.Withdrawn }
        );
        await app.Durable.RaiseEventAsync(
            $"{council.Scene.Procedure}-{council.Advice.Ballot(AdviceBallots.AdviceQuestion)}",
            StageEvents.Acted
        );

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Advice));
    }
}

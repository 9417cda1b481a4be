using System.Net;
using Recruitment.Applicants;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.FollowUp;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Offer;

/// <summary>How it goes on when nobody in the ranking accepted: by a person's decision, never by itself.</summary>
public sealed class FollowUpTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task Whom_the_board_did_not_approve_goes_back_to_the_board(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferTests.OfferAsync(app, approved: 1);
        await OfferTests.AnswerAsync(scene, call, anna, OfferLink.Decline);
        Assert.Equal(StageResult.BackToBoard, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Recommended, await scene.StatusAsync(bram));
        Assert.Single(await app.MailsAsync(nameof(OfferMail)));
        Assert.Empty(await app.MailsAsync(nameof(NobodyLeftMail)));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task About_whom_the_council_was_not_asked_goes_back_to_the_council(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app, approved: 1, change: WithAdvice);
        await OfferTests.AnswerAsync(scene, call, anna, OfferLink.Decline);
        Assert.Equal(StageResult.BackToCouncil, await scene.ResultAsync(call));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task When_nobody_is_left_it_stands_still_until_somebody_decides(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferTests.OfferAsync(app);
        var carla = await scene.AddAsync("Carla Groot", CandidateStatus.Shortlisted);
        await OfferTests.AnswerAsync(scene, call, anna, OfferLink.Decline);
        await scene.WithdrawAsync(bram, call);
        Assert.Equal(["recruiter"], await scene.RecipientsAsync(nameof(NobodyLeftMail)));

        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(30));
        Assert.Null(await scene.ResultAsync(call));
        Assert.NotEmpty(await scene.RecipientsAsync(nameof(NobodyLeftReminderMail)));
        Assert.Equal(
            scene.Definition.People.BoardIds.Select(id => id.Value),
            (await scene.RecipientsAsync(nameof(NobodyLeftEscalationMail))).Distinct()
        );
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(carla));

        var refused = await DecideAsync(scene, call, "board-1", "committee", reason: "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.IsChecked("follow", "committee"));
        var decided = await DecideAsync(scene, call, "board-1", "committee", "Carla was ook goed.");
        Assert.Equal(HttpStatusCode.OK, decided.Status);
        Assert.Equal(StageResult.SentBack, await scene.ResultAsync(call));
        var late = await DecideAsync(scene, call, "recruiter", "end", "Toch niet.");
        Assert.Contains("Carla was ook goed.", late.Text("#decided"));
    }

    [Theory]
    [InlineData("end", false)]
    [InlineData("reopen", true)]
    public async Task The_recruiter_can_end_it_or_have_it_opened_again(string choice, bool reopens)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, bram) = await OfferTests.OfferAsync(app);
        await OfferTests.AnswerAsync(scene, call, anna, OfferLink.Decline);
        await OfferTests.AnswerAsync(scene, call, bram, OfferLink.Decline);
        var page = await app.GetAsync(LinkOf(scene, call, "recruiter"));
        Assert.Equal(["reopen", "end"], page.Form!.Options("follow"));
        await DecideAsync(scene, call, "recruiter", choice, "Er is niemand meer.");
        Assert.Equal(StageResult.NoAppointableCandidate, await scene.ResultAsync(call));
        var input = new OutcomeInput(
            scene.Procedure,
            CandidateSelection.Unanswered,
            CandidateStatus.Rejected,
            call.Step
        );
        Assert.Equal([People.RecruiterId], await app.Get<OutcomeDeciders>().FindAsync(input, default));
        Assert.Equal(reopens, (await app.Procedures.GetAsync(scene.Procedure)).ReopenAsked);
    }

    private static ProcedureDefinition WithAdvice(ProcedureDefinition definition) =>
        definition with
        {
            Stages = [.. definition.Stages, new StageDefinition { Id = "raad", Kind = StageKind.Advice }],
        };

    private static string LinkOf(Scene scene, StageCall call, string by) =>
        scene.App.PathOf(new Link(FollowUpLink.Name, scene.Procedure, call.Step, by));

    private static async Task<WebPage> DecideAsync(Scene scene, StageCall call, string by, string choice, string reason)
    {
        var page = await scene.App.PostAsync(
            LinkOf(scene, call, by),
            ("follow", choice),
            ("reason", reason),
            ("confirmed", "yes")
        );
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }
}

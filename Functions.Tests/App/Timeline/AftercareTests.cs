using System.Net;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants;
using Recruitment.Applicants.Appointing;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Checks;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.FollowUp;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.Checks;
using Recruitment.Tests.Stages.Offer;
using Recruitment.Timeline;

namespace Recruitment.Tests.Timeline;

/// <summary>The timeline from the offer on, in a procedure without the stages before it.</summary>
public sealed class AftercareTests
{
    /// <summary>Past the deadline of the handover, and past the time that the rejected are kept.</summary>
    private static readonly DateTimeOffset HandoverIsOver = SingleStage.Start.AddDays(120);

    [Theory]
    [WarmAndRecovered]
    public async Task Recruitment_ends_at_the_appointment_and_the_handover_is_current(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, _) = await AppointAsync(app);
        var procedure = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(ProcedureOutcome.Appointed, procedure.Outcome);
        Assert.NotNull(procedure.EndedAt);
        Assert.True(procedure.IsInAftercare);
        Assert.Equal(AfterAcceptance.Handover, procedure.CurrentStage);
        Assert.NotNull(procedure.Timeline[^1].StartedAt);
        var status = await app.StatusAsync(scene.Procedure);
        Assert.True(status.GetProperty("aftercare").GetBoolean());
        Assert.Equal("ended", status.GetProperty("state").GetString());
        Assert.Equal(AfterAcceptance.Handover, status.GetProperty("stage").GetString());
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_suspended_aftercare_stands_still_and_retention_goes_on(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, bram) = await AppointAsync(app);
        await app.PostAsync(scene.Procedure, "suspend");
        await app.Time.AdvanceUntilAsync(HandoverIsOver);
        var suspended = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(ProcedureState.Suspended, suspended.State);
        Assert.Equal(AfterAcceptance.Handover, suspended.CurrentStage);
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, bram.Id));
        await app.PostAsync(scene.Procedure, "resume");
        await app.Time.RunUntilIdleAsync();
        var resumed = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(ProcedureState.Ended, resumed.State);
        Assert.Equal(AfterAcceptance.TermEnd, resumed.CurrentStage);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Cancelling_after_the_appointment_stops_the_aftercare_only(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, bram) = await AppointAsync(app);
        var answer = await app.PostAsync(scene.Procedure, "cancel");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var stopped = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(ProcedureOutcome.Appointed, stopped.Outcome);
        Assert.Equal(ProcedureState.Ended, stopped.State);
        Assert.False(stopped.IsUnderWay);
        Assert.Empty(await app.MailsAsync(nameof(ProcedureEndedMail)));
        Assert.Equal(HttpStatusCode.Conflict, (await app.PostAsync(scene.Procedure, "cancel")).StatusCode);
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(70));
        Assert.NotNull((await app.Procedures.GetAsync(scene.Procedure)).ErasedAt);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_failed_handover_waits_for_the_recruiter_and_retention_goes_on(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, bram) = await AppointAsync(app);
        await app.FailAsync(scene.Stage(StageKind.Handover));
        await app.Time.AdvanceUntilAsync(HandoverIsOver);
        var halted = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(AfterAcceptance.Handover, halted.CurrentStage);
        Assert.NotNull(halted.HaltedAt);
        Assert.True(halted.IsInAftercare);
        Assert.Null(halted.Timeline[^1].HaltedAt);
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, bram.Id));

        await app.PostAsync(scene.Procedure, "resume");
        await app.Time.RunUntilIdleAsync();
        var resumed = await app.Procedures.GetAsync(scene.Procedure);
        Assert.False(resumed.IsHalted);
        Assert.True(resumed.IsInAftercare);
    }

    [Fact]
    public async Task Retention_that_fails_beside_the_aftercare_leaves_the_current_stage_alone()
    {
        await using var app = await StartAsync(recover: false);
        var (scene, _) = await AppointAsync(app);
        await ActivatorUtilities
            .CreateInstance<HaltStageActivity>(app.Get<IServiceProvider>())
            .RunAsync(new StageMoment(scene.Stage(StageKind.Retention), app.Clock.GetUtcNow()), default);
        var halted = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(AfterAcceptance.Handover, halted.CurrentStage);
        Assert.Null(halted.HaltedAt);
        Assert.True(halted.IsHalted);
        var page = await app.GetAsync(app.PathOf(DashboardAddress.Of(scene.Procedure)));
        Assert.NotNull(page.Document.QuerySelector("#halted"));
        Assert.NotNull(page.Document.QuerySelector("#resume"));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_candidate_who_is_lost_in_the_checks_brings_the_offer_to_the_next(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, bram) = await OfferAsync(app);
        await AcceptAsync(scene, anna, 1);
        var checks = scene.Stage(StageKind.Checks);
        await scene.HandInAsync(checks, anna, issued: "2027-01-11");
        await scene.JudgeAsync(checks, anna, CheckAction.Refuse, "Geen bevoegdheid.");
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(bram));
        await AcceptAsync(scene, bram, 2);
        var again = scene.Stage(StageKind.Checks, 2);
        await scene.HandInAsync(again, bram);
        await scene.JudgeAsync(again, bram, CheckAction.Refuse, "Geen bevoegdheid.");
        var standing = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal((null, scene.Stage(StageKind.Offer, 3).Step), (standing.Outcome, StepOf(standing)));
        await app.PostAsync(
            app.PathOf(new Link(FollowUpLink.Name, scene.Procedure, StepOf(standing), "recruiter")),
            ("confirmed", "yes"),
            ("follow", "end"),
            ("reason", "Er is niemand meer.")
        );
        await app.Time.RunUntilIdleAsync();
        var ended = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(ProcedureOutcome.NoAppointableCandidate, ended.Outcome);
        Assert.False(ended.IsInAftercare);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Of_two_places_the_first_is_filled_while_the_other_goes_down_the_ranking(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, bram) = await OfferAsync(app, positions: 2);
        await AcceptAsync(scene, anna, 1);
        await AcceptAsync(scene, bram, 1);
        var checks = scene.Stage(StageKind.Checks);
        await scene.HandInAsync(checks, anna);
        await scene.JudgeAsync(checks, anna, CheckAction.Confirm);
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(anna));
        await scene.JudgeAsync(checks, bram, CheckAction.Refuse, "Geen bevoegdheid.");
        var ended = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(ProcedureOutcome.Appointed, ended.Outcome);
        Assert.True(ended.IsInAftercare);
        Assert.Equal([anna.Id.Value], await scene.RecipientsAsync(nameof(AppointmentMail)));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(bram));
    }

    private static Step StepOf(Procedure procedure) => new(procedure.CurrentStage ?? "", procedure.Round);

    [Fact]
    public async Task The_dashboard_says_that_the_aftercare_can_be_stopped()
    {
        await using var app = await StartAsync(recover: false);
        var (scene, _) = await AppointAsync(app);
        var dashboard = app.PathOf(DashboardAddress.Of(scene.Procedure));
        var page = await app.GetAsync(dashboard);
        Assert.Contains("Nazorg stoppen", page.Text("#cancel"));
        Assert.Contains("Inwerken en overdracht", page.Text("li.current"));
        var posted = await app.PostAsync(dashboard, ("action", "cancel"), ("confirmed", "yes"), ("reason", "Klaar."));
        await app.Time.RunUntilIdleAsync();
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        var after = await app.GetAsync(dashboard);
        Assert.Null(after.Document.QuerySelector("#actions"));
    }

    private static async Task<RecruitmentApp> StartAsync(bool recover)
    {
        var app = await SingleStage.StartAsync(recover);
        app.Http.DefaultRequestHeaders.Add("x-functions-key", Play.App.RunningApp.Key);
        return app;
    }

    /// <summary>Anna, the first in the ranking, is appointed; Bram is rejected.</summary>
    private static async Task<(Scene Scene, Candidate Bram)> AppointAsync(RecruitmentApp app)
    {
        var (scene, anna, bram) = await OfferAsync(app);
        await AcceptAsync(scene, anna, 1);
        var checks = scene.Stage(StageKind.Checks);
        await scene.HandInAsync(checks, anna);
        await scene.JudgeAsync(checks, anna, CheckAction.Confirm);
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(anna));
        return (scene, bram);
    }

    private static async Task<(Scene Scene, Candidate Anna, Candidate Bram)> OfferAsync(
        RecruitmentApp app,
        int positions = 1
    )
    {
        var scene = await Scene.SetAsync(
            app,
            definition => FromTheOffer(definition) with { Vacancy = definition.Vacancy with { Positions = positions } },
            procedure =>
                procedure with
                {
                    Timeline = TimelinePlan.Resolve(FromTheOffer(Scene.Alkwin()), new DateOnly(2027, 2, 1)),
                }
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Recommended);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Recommended);
        await app.Get<RecordStore>()
            .TryAddAsync(RecordPaths.Ranking(scene.Procedure), new Ranking { Candidates = [anna.Id, bram.Id] });
        await app.Durable.ScheduleNewOrchestrationInstanceAsync(
            nameof(ProcedureOrchestration),
            scene.Procedure,
            new StartOrchestrationOptions(scene.Procedure.Value)
        );
        await app.Time.RunUntilIdleAsync();
        return (scene, anna, bram);
    }

    private static ProcedureDefinition FromTheOffer(ProcedureDefinition definition) =>
        definition with
        {
            Stages =
            [
                .. OfferTests.WithTerms(definition, TermsSource.Vacancy).Stages.Where(s => s.Kind >= StageKind.Offer),
            ],
        };

    private static async Task AcceptAsync(Scene scene, Candidate candidate, int round)
    {
        var page = await scene.App.PostAsync(
            scene.LinkOf(OfferLink.Name, scene.Stage(StageKind.Offer, round), candidate),
            (OfferLink.AnswerField, OfferLink.Accept),
            ("confirmed", "yes")
        );
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await scene.App.Time.RunUntilIdleAsync();
    }
}

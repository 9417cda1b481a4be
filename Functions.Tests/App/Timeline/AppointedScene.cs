using System.Net;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.OwnPage;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.FollowUp;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.Checks;
using Recruitment.Tests.Stages.Offer;
using Recruitment.Timeline;

namespace Recruitment.Tests.Timeline;

/// <summary>A procedure from the offer on, in which somebody is appointed whose first day is still to come.</summary>
internal static class AppointedScene
{
    public static readonly DateOnly StartOfWork = new(2027, 8, 1);

    public static async Task<RecruitmentApp> StartAsync(bool recover = false)
    {
        var app = await SingleStage.StartAsync(recover);
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        return app;
    }

    /// <summary>Anna, the first in the ranking, is appointed; Bram is the second, and Dirk was not recommended.</summary>
    public static async Task<(Scene Scene, Candidate Anna, Candidate Bram, Candidate Dirk)> AppointAsync(
        RecruitmentApp app,
        int positions = 1,
        bool refills = true
    )
    {
        var scene = await Scene.SetAsync(
            app,
            definition => FromTheOffer(definition, positions),
            procedure =>
                procedure with
                {
                    RefillsPlaces = refills,
                    Timeline = TimelinePlan.Resolve(FromTheOffer(Scene.Alkwin(), positions), new DateOnly(2027, 2, 1)),
                }
        );
        var anna = await scene.ApplyAsync("Anna Vos", CandidateStatus.Recommended);
        var bram = await scene.ApplyAsync("Bram Kok", CandidateStatus.Recommended);
        var dirk = await scene.ApplyAsync("Dirk Bos", CandidateStatus.Shortlisted);
        await app.Get<RecordStore>()
            .TryAddAsync(RecordPaths.Ranking(scene.Procedure), new Ranking { Candidates = [anna.Id, bram.Id] });
        await app.Durable.ScheduleNewOrchestrationInstanceAsync(
            nameof(ProcedureOrchestration),
            scene.Procedure,
            new StartOrchestrationOptions(scene.Procedure.Value)
        );
        await app.Time.RunUntilIdleAsync();
        var checks = scene.Stage(StageKind.Checks);
        Candidate[] wanted = [anna, bram];
        foreach (var candidate in wanted.Take(positions))
        {
            await AcceptAsync(scene, candidate, 1);
        }

        foreach (var candidate in wanted.Take(positions))
        {
            await scene.HandInAsync(checks, candidate);
            await scene.JudgeAsync(checks, candidate, CheckAction.Confirm);
        }

        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(anna));
        return (scene, anna, bram, dirk);
    }

    private static ProcedureDefinition FromTheOffer(ProcedureDefinition definition, int positions) =>
        definition with
        {
            Vacancy = definition.Vacancy with { Positions = positions, Start = "1 augustus 2027" },
            Stages =
            [
                .. OfferTests.WithTerms(definition, TermsSource.Vacancy).Stages.Where(s => s.Kind >= StageKind.Offer),
            ],
        };

    public static async Task AcceptAsync(Scene scene, Candidate candidate, int round)
    {
        var page = await scene.App.PostAsync(
            scene.LinkOf(OfferLink.Name, scene.Stage(StageKind.Offer, round), candidate),
            (OfferLink.AnswerField, OfferLink.Accept),
            ("confirmed", "yes")
        );
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await scene.App.Time.RunUntilIdleAsync();
    }

    public static string OwnPage(Scene scene, Candidate candidate) =>
        scene.App.PathOf(new Link(CandidateLink.Name, scene.Procedure, "", candidate.Id.Value));

    public static async Task WithdrawAsync(Scene scene, Candidate candidate, string reason = "")
    {
        var page = await scene.App.PostAsync(
            OwnPage(scene, candidate),
            ("action", "withdraw"),
            ("reason", reason),
            ("confirmWithdraw", "true")
        );
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await scene.App.Time.RunUntilIdleAsync();
    }

    public static string Question(Scene scene, string by, int round = 2) =>
        scene.App.PathOf(
            new Link(
                FollowUpLink.Name,
                scene.Procedure,
                scene.Stage(StageKind.Offer, round).Step,
                by,
                FollowUpDecision.FreePlace
            )
        );

    public static async Task<WebPage> DecideAsync(Scene scene, string by, string choice, string reason)
    {
        var page = await scene.App.PostAsync(
            Question(scene, by),
            ("follow", choice),
            ("reason", reason),
            ("confirmed", "yes")
        );
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    public static async Task<HttpStatusCode> ExportAsync(Scene scene, Candidate candidate) =>
        (
            await scene.App.Http.GetAsync($"api/procedures/{scene.Procedure}/candidates/{candidate.Id}/hr-export")
        ).StatusCode;
}

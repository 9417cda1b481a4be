using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Preselection;

/// <summary>A preselection in which candidates of a higher priority group are considered first.</summary>
public sealed class PriorityGroupsTests
{
    private const string Edition = "cao-po-2018-2019-ie";

    private static readonly PersonId Chair = new("committee-1");

    [Theory, WarmAndRecovered]
    public async Task When_somebody_of_the_highest_group_is_suitable_nobody_else_is_considered(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await SetAsync(app, Edition);
        var bea = await AddAsync(scene, "Bea Kok", "b");
        var emma = await AddAsync(scene, "Emma Bos", "e");
        var fred = await AddAsync(scene, "Fred Los", null);
        var call = await StartAsync(scene);

        var form = await app.GetAsync(scene.Ballot(call, "b-scores", Chair));
        Assert.Contains($"score-{bea.Id}", form.Document.Body!.InnerHtml);
        Assert.DoesNotContain($"score-{emma.Id}", form.Document.Body.InnerHtml);
        await ScoreAsync(scene, call, "b-", bea);
        await scene.VoteAsync(call, "b-shortlist", Chair, ("chosen", bea.Id.Value));

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(bea));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(emma));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(fred));
        Assert.Equal("voorselectie-1-priority", (await scene.FindAsync(fred)).StatusStep);
    }

    [Theory, WarmAndRecovered]
    public async Task When_nobody_of_a_group_is_suitable_the_next_group_and_then_the_others_follow(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await SetAsync(app, Edition);
        var hanna = await AddAsync(scene, "Hanna Mol", "hr");
        var emma = await AddAsync(scene, "Emma Bos", "e");
        var fred = await AddAsync(scene, "Fred Los", null);
        var call = await StartAsync(scene);

        await ScoreAsync(scene, call, "hr-", hanna);
        await NobodyAsync(scene, call, "hr-shortlist");
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(hanna));
        await ScoreAsync(scene, call, "e-", emma);
        await NobodyAsync(scene, call, "e-shortlist");
        await ScoreAsync(scene, call, "", fred);
        await scene.VoteAsync(call, "shortlist", Chair, ("chosen", fred.Id.Value));

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(emma));
        Assert.Equal("voorselectie-1-nobody", (await scene.FindAsync(emma)).StatusStep);
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(fred));
    }

    [Theory, WarmAndRecovered]
    public async Task Without_an_edition_a_group_makes_no_difference(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await SetAsync(app, edition: null);
        var bea = await AddAsync(scene, "Bea Kok", "b");
        var fred = await AddAsync(scene, "Fred Los", null);
        var call = await StartAsync(scene);

        var ballot = scene.Ballot(call, PreselectionBallots.Scores, Chair);
        var first = await app.GetAsync(ballot);
        var second = await app.GetAsync($"{ballot}?page=2");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Contains($"score-{bea.Id}", first.Document.Body!.InnerHtml);
        Assert.Contains($"score-{fred.Id}", second.Document.Body!.InnerHtml);
    }

    private static Task<Scene> SetAsync(RecruitmentApp app, string? edition) =>
        Scene.SetAsync(
            app,
            definition =>
                definition with
                {
                    Stages = [definition.Stages[0] with { PriorityGroups = edition }, .. definition.Stages.Skip(1)],
                }
        );

    private static async Task<Candidate> AddAsync(Scene scene, string name, string? group)
    {
        var candidate = await scene.AddAsync(name, CandidateStatus.Applied, Track.Internal);
        return await scene.App.Candidates.ChangeAsync(
            scene.Procedure,
            candidate.Id,
            c => c with { PriorityGroup = group }
        );
    }

    private static async Task<StageCall> StartAsync(Scene scene)
    {
        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        return call;
    }

    private static async Task ScoreAsync(Scene scene, StageCall call, string prefix, Candidate candidate)
    {
        foreach (var member in scene.Definition.People.CommitteeIds)
        {
            var page = await scene.VoteAsync(
                call,
                $"{prefix}scores",
                member,
                scene.Definition.Vacancy.Criteria.Select(c => ($"score-{candidate.Id}-{c.Id}", "3"))
            );
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }
    }

    private static Task NobodyAsync(Scene scene, StageCall call, string question) =>
        scene.VoteAsync(call, question, Chair, [("nobody", "yes"), ("reason", "Niemand voldoet aan de eisen.")]);
}

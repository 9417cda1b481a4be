using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Nomination;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Nomination;

public sealed class NominationStageTests
{
    private static readonly PersonId Manager = new("management-1");

    [Theory, WarmAndRecovered]
    public async Task Management_nominates_one_and_declines_another_with_a_reason(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await Scene.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied, Track.Internal);
        var bram = await scene.AddAsync("Bram Smit", CandidateStatus.Applied, Track.Internal);
        var carla = await scene.AddAsync("Carla Groot", CandidateStatus.Applied);
        var call = scene.Stage(StageKind.Nomination);
        await scene.StartAsync(nameof(NominationOrchestration), call);

        var page = await scene.VoteAsync(
            call,
            NominationOrchestration.Question,
            Manager,
            [
                ($"choice-{anna.Id}", "nominate"),
                ($"choice-{bram.Id}", "decline"),
                ($"reason-{bram.Id}", "In de sectie is geen vervanging te vinden."),
            ]
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Bram Smit", page.Text("#recorded"));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Nominated, await scene.StatusAsync(anna));
        var declined = await scene.FindAsync(bram);
        Assert.Equal(CandidateStatus.Rejected, declined.Status);
        Assert.Equal(call.Step, declined.StatusStep);
        Assert.Equal("In de sectie is geen vervanging te vinden.", declined.StatusReason);
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(carla));
        Assert.Equal([(nameof(BallotInvitationMail), Manager.Value)], await scene.MailsAsync());
    }

    [Theory, WarmAndRecovered]
    public async Task Silent_management_nominates_by_rule_once_the_recruiter_decides_to_go_on(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await Scene.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied, Track.Internal);
        var call = scene.Stage(StageKind.Nomination);
        await scene.StartAsync(nameof(NominationOrchestration), call);

        await scene.AdvanceToAsync(day: 30, hour: 0);
        Assert.Null(await scene.ResultAsync(call));
        await scene.RuleAsync(call, NominationOrchestration.Question);

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Nominated, await scene.StatusAsync(anna));
        Assert.Equal([People.RecruiterId.Value], await scene.RecipientsAsync(nameof(NominationByRuleMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task Without_internal_candidates_the_stage_ends_at_once_and_asks_nobody(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await Scene.SetAsync(app);
        await scene.AddAsync("Carla Groot", CandidateStatus.Applied);
        var call = scene.Stage(StageKind.Nomination);

        await scene.StartAsync(nameof(NominationOrchestration), call);

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Empty(await scene.MailsAsync());
    }
}

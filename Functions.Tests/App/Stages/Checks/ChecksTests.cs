using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.Checks;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Timeline;

namespace Recruitment.Tests.Stages.Checks;

public sealed class ChecksTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task Documents_that_were_seen_leave_only_their_dates(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app);
        var asked = Assert.Single(await app.MailsAsync(nameof(DocumentsAskedMail)));
        Assert.Contains("Verklaring Omtrent het Gedrag (VOG)", asked.Html);
        Assert.Contains("hoogstens 26 weken oud", asked.Html);
        await scene.HandInAsync(call, anna);
        Assert.Equal(2, (await app.NamesAsync("files")).Count);
        Assert.Equal(["hr-1"], await scene.RecipientsAsync(nameof(ChecksAskedMail)));
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));
        Assert.Empty(await app.NamesAsync("files"));
        var kept = await scene.ChecksOfAsync(anna);
        Assert.Equal(CheckOutcome.Passed, kept.Outcome);
        Assert.Equal("hr-1", kept.DecidedBy?.Value);
        var vog = kept.Documents[Proof.Vog];
        Assert.Equal(new DateOnly(2027, 1, 11), vog.IssuedOn);
        Assert.Equal(SingleStage.Start, vog.SubmittedAt);
        Assert.Equal("hr-1", vog.SeenBy?.Value);
        Assert.Null(vog.BlobName);
        Assert.Equal(["hr-1"], await scene.WhoAsync("ChecksConfirmed"));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Documents_that_are_given_back_are_handed_in_anew(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app);
        await scene.HandInAsync(call, anna);
        await scene.JudgeAsync(call, anna, CheckAction.Return, "Het diploma is niet leesbaar.");
        Assert.Empty(await app.NamesAsync("files"));
        var returned = Assert.Single(await app.MailsAsync(nameof(DocumentsReturnedMail)));
        Assert.Contains("Het diploma is niet leesbaar.", returned.Html);
        await scene.HandInAsync(call, anna);
        Assert.Equal(2, (await app.MailsAsync(nameof(ChecksAskedMail))).Count);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Who_cannot_be_appointed_is_lost_with_the_reason(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app);
        await scene.HandInAsync(call, anna);
        await scene.JudgeAsync(call, anna, CheckAction.Refuse, "De bevoegdheid ontbreekt.");
        Assert.Equal(StageResult.CandidateLost, await scene.ResultAsync(call));
        var lost = await scene.FindAsync(anna);
        Assert.Equal(CandidateStatus.Rejected, lost.Status);
        Assert.Equal("De bevoegdheid ontbreekt.", lost.StatusReason);
        Assert.Empty(await app.NamesAsync("files"));
        var told = Assert.Single(await app.MailsAsync(nameof(ChecksFailedMail)));
        Assert.Contains("De bevoegdheid ontbreekt.", told.Html);
        Assert.Contains(scene.Definition.People.Hr[0].Name, told.Html);
        Assert.Equal(["hr-1"], await scene.WhoAsync("ChecksRefused"));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_silent_candidate_is_reminded_and_given_time_until_a_person_decides(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app);
        await scene.HandInAsync(call, anna, issued: null);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 5), 23, 59);
        var reminder = Assert.Single(await app.MailsAsync(nameof(DocumentsReminderMail)));
        Assert.Contains("Verklaring Omtrent het Gedrag", reminder.Html);
        Assert.DoesNotContain("Bewijs van bevoegdheid", reminder.Html);
        Assert.Single(await app.MailsAsync(nameof(ChecksEscalationMail)));
        Assert.Empty(await app.MailsAsync(nameof(DocumentsExtendedMail)));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 9), 23, 59);
        var extended = Assert.Single(await app.MailsAsync(nameof(DocumentsExtendedMail)));
        Assert.Contains("dinsdag 16 februari 2027", extended.Html);
        await app.AdvanceUntilAsync(new DateOnly(2027, 6, 1), 12);
        Assert.Null(await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));
        Assert.True((await app.MailsAsync(nameof(ChecksEscalationMail))).Count > 4);
        await scene.JudgeAsync(call, anna, CheckAction.Refuse, "De VOG is er niet gekomen.", holder: "recruiter");
        Assert.Equal(StageResult.CandidateLost, await scene.ResultAsync(call));
        Assert.Equal("De VOG is er niet gekomen.", (await scene.FindAsync(anna)).StatusReason);
        Assert.Equal(["recruiter"], await scene.WhoAsync("ChecksRefused"));
        Assert.Equal([anna.Id.Value], await scene.WhoAsync("CandidateRejected"));
        Assert.Empty(await app.NamesAsync("files"));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Nobody_is_lost_because_human_resources_is_silent(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app);
        await scene.HandInAsync(call, anna);
        await app.AdvanceUntilAsync(new DateOnly(2028, 2, 1), 12);
        Assert.Null(await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));
        Assert.NotEmpty(await app.MailsAsync(nameof(ChecksReminderMail)));
        var escalations = await app.MailsAsync(nameof(ChecksEscalationMail));
        Assert.InRange(escalations.Count, 20, 60);
        Assert.Contains("wordt ook niet afgewezen", escalations[^1].Html);
        Assert.Empty(await app.MailsAsync(nameof(DocumentsExtendedMail)));
        await scene.JudgeAsync(call, anna, CheckAction.Confirm, holder: "recruiter");
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Who_withdraws_after_accepting_is_lost(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app);
        await scene.WithdrawAsync(anna, call);
        Assert.Equal(StageResult.CandidateLost, await scene.ResultAsync(call));
        Assert.Empty(await app.MailsAsync(nameof(ChecksFailedMail)));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Of_two_who_accepted_the_one_who_passed_is_not_asked_again(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app, others: "Bram Kok");
        var all = await app.Candidates.ListAsync(scene.Procedure);
        var bram = all.Single(c => c.Name == "Bram Kok");
        await scene.HandInAsync(call, anna);
        await scene.JudgeAsync(call, anna, CheckAction.Confirm);
        await scene.HandInAsync(call, bram);
        await scene.JudgeAsync(call, bram, CheckAction.Refuse, "Geen bevoegdheid.");
        Assert.Equal(StageResult.CandidateLost, await scene.ResultAsync(call));
        var again = call with { Round = 2 };
        await scene.StartAsync(nameof(ChecksOrchestration), again);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(again));
        Assert.Equal(2, (await app.MailsAsync(nameof(DocumentsAskedMail))).Count);
    }

    [Fact]
    public async Task The_recruiter_can_give_more_time_while_it_waits()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await CheckAsync(app);
        var procedure = await app.Procedures.GetAsync(scene.Procedure);
        var faults = await app.Get<DatesMover>()
            .MoveAsync(
                procedure,
                new DatesMove { Stage = call.Stage, Deadline = new DateOnly(2027, 2, 12) },
                People.RecruiterId,
                app.Durable,
                default
            );
        Assert.Empty(faults);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 12), 12);
        Assert.Empty(await app.MailsAsync(nameof(ChecksEscalationMail)));
        var page = await scene.HandInAsync(call, anna);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    /// <summary>The stage has started, with one candidate who accepted, and others.</summary>
    internal static async Task<(Scene Scene, StageCall Call, Candidate Anna)> CheckAsync(
        RecruitmentApp app,
        string? others = null,
        Track track = Track.External,
        CheckPlan? plan = null
    )
    {
        var scene = await AfterAcceptance.StandAtAsync(app, AfterAcceptance.Checks, checks: plan);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Offered, track);
        foreach (var other in others?.Split(',') ?? [])
        {
            await scene.AddAsync(other, CandidateStatus.Offered);
        }

        var call = await scene.RunAsync(nameof(ChecksOrchestration), AfterAcceptance.Checks);
        return (scene, call, anna);
    }
}

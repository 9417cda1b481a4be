using System.Net;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
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
        await scene.JudgeAsync(call, anna, CheckLink.Confirm);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));
        Assert.Empty(await app.NamesAsync("files"));
        var kept = await app.Get<CheckRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Equal(CheckOutcome.Passed, kept?.Outcome);
        var vog = kept!.Documents[DocumentKind.Vog];
        Assert.Equal(new DateOnly(2027, 1, 11), vog.IssuedOn);
        Assert.Equal(SingleStage.Start, vog.SubmittedAt);
        Assert.Equal("hr-1", vog.SeenBy?.Value);
        Assert.Null(vog.BlobName);
        var audit = app.Get<AuditLog>().ListAsync(scene.Procedure);
        Assert.Contains("ChecksConfirmed", await Words(audit));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Documents_that_are_given_back_are_handed_in_anew(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app);
        await scene.HandInAsync(call, anna);
        await scene.JudgeAsync(call, anna, CheckLink.Return, "Het diploma is niet leesbaar.");
        Assert.Empty(await app.NamesAsync("files"));
        var returned = Assert.Single(await app.MailsAsync(nameof(DocumentsReturnedMail)));
        Assert.Contains("Het diploma is niet leesbaar.", returned.Html);
        await scene.HandInAsync(call, anna);
        Assert.Equal(2, (await app.MailsAsync(nameof(ChecksAskedMail))).Count);
        await scene.JudgeAsync(call, anna, CheckLink.Confirm);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Who_cannot_be_appointed_is_lost_with_the_reason(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app);
        await scene.HandInAsync(call, anna);
        await scene.JudgeAsync(call, anna, CheckLink.Refuse, "De bevoegdheid ontbreekt.");
        Assert.Equal(StageResult.CandidateLost, await scene.ResultAsync(call));
        var lost = await scene.FindAsync(anna);
        Assert.Equal(CandidateStatus.Rejected, lost.Status);
        Assert.Equal("De bevoegdheid ontbreekt.", lost.StatusReason);
        Assert.Empty(await app.NamesAsync("files"));
        var told = Assert.Single(await app.MailsAsync(nameof(ChecksFailedMail)));
        Assert.Contains("De bevoegdheid ontbreekt.", told.Html);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Silence_is_reminded_escalated_extended_once_and_loses_the_candidate(bool recover)
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
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 18), 23, 58);
        Assert.Null(await scene.ResultAsync(call));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 18), 23, 59);
        Assert.Equal(StageResult.CandidateLost, await scene.ResultAsync(call));
        Assert.Single(await app.MailsAsync(nameof(DocumentsExtendedMail)));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(anna));
        Assert.Empty(await app.NamesAsync("files"));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Documents_that_nobody_looks_at_for_half_a_year_are_too_old(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app);
        await scene.HandInAsync(call, anna);
        await app.AdvanceUntilAsync(new DateOnly(2027, 7, 1), 12);
        Assert.Null(await scene.ResultAsync(call));
        await app.AdvanceUntilAsync(new DateOnly(2028, 7, 1), 12);
        Assert.Equal(StageResult.CandidateLost, await scene.ResultAsync(call));
        Assert.Contains("half jaar", (await scene.FindAsync(anna)).StatusReason);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Documents_that_nobody_looks_at_lose_nobody_for_some_months(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app);
        await scene.HandInAsync(call, anna);
        await app.AdvanceUntilAsync(new DateOnly(2027, 4, 1), 12);
        Assert.Null(await scene.ResultAsync(call));
        Assert.NotEmpty(await app.MailsAsync(nameof(ChecksReminderMail)));
        Assert.InRange((await app.MailsAsync(nameof(ChecksEscalationMail))).Count, 3, 8);
        Assert.Empty(await app.MailsAsync(nameof(DocumentsExtendedMail)));
        await scene.JudgeAsync(call, anna, CheckLink.Confirm, holder: "recruiter");
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
    public async Task Of_two_who_accepted_the_one_who_passed_need_not_hand_in_again(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await CheckAsync(app, others: "Bram Kok");
        var all = await app.Candidates.ListAsync(scene.Procedure);
        var bram = all.Single(c => c.Name == "Bram Kok");
        await scene.HandInAsync(call, anna);
        await scene.JudgeAsync(call, anna, CheckLink.Confirm);
        await scene.HandInAsync(call, bram);
        await scene.JudgeAsync(call, bram, CheckLink.Refuse, "Geen bevoegdheid.");
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
                app.Durable,
                default
            );
        Assert.Empty(faults);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 12), 12);
        Assert.Empty(await app.MailsAsync(nameof(ChecksEscalationMail)));
        var page = await scene.HandInAsync(call, anna);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    /// <summary>The stage has started, with one candidate who accepted.</summary>
    internal static async Task<(Scene Scene, StageCall Call, Candidate Anna)> CheckAsync(
        RecruitmentApp app,
        params string[] others
    )
    {
        var scene = await AfterAcceptance.StandAtAsync(app, AfterAcceptance.Checks);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Offered);
        foreach (var other in others)
        {
            await scene.AddAsync(other, CandidateStatus.Offered);
        }

        var call = await scene.RunAsync(nameof(ChecksOrchestration), AfterAcceptance.Checks);
        return (scene, call, anna);
    }

    private static async Task<List<string>> Words(IAsyncEnumerable<AuditEntry> entries)
    {
        var words = new List<string>();
        await foreach (var entry in entries)
        {
            words.Add(entry.What);
        }

        return words;
    }
}

using System.Net;
using Recruitment.Applicants.Appointing;
using Recruitment.Applicants.Outcomes;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.Appointment.Reserve;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.FollowUp;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.Checks;
using Recruitment.Timeline;
using static Recruitment.Tests.Timeline.AppointedScene;

namespace Recruitment.Tests.Timeline;

/// <summary>
/// What follows when whoever was appointed withdraws, from the appointment in February 2027 to the first of August, on which
/// work starts.
/// </summary>
public sealed class FreePlaceTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task The_appointed_withdraws_all_who_knew_are_told_and_the_reserve_is_appointed_by_decision(
        bool recover
    )
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, bram, _) = await AppointAsync(app);
        var told = (await scene.RecipientsAsync(nameof(AppointmentNoticeMail))).Distinct().Order();
        var page = await app.GetAsync(OwnPage(scene, anna));
        Assert.Contains("tot en met zaterdag 31 juli 2027", page.Text("#withdraw"));
        var refused = await app.PostAsync(OwnPage(scene, anna), ("action", "withdraw"), ("reason", "Verhuisd."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Verhuisd.", refused.Text("#reason"));
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(anna));

        await WithdrawAsync(scene, anna, "Verhuisd.");
        Assert.Equal(CandidateStatus.Withdrawn, await scene.StatusAsync(anna));
        Assert.Equal(anna.Email, Assert.Single(await app.MailsAsync(nameof(AppointmentWithdrawnMail))).To);
        Assert.Equal(told, (await scene.RecipientsAsync(nameof(PlaceFreedMail))).Order());
        var notices = await app.MailsAsync(nameof(PlaceFreedMail));
        Assert.Equal("recruiter", Assert.Single(notices, notice => notice.Text.Contains("Verhuisd.")).Recipient);
        var standing = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal((Recruitment.Procedures.ProcedureState.Running, null), (standing.State, standing.Outcome));
        Assert.False(standing.IsInAftercare);
        Assert.Single(await app.MailsAsync(nameof(OfferMail)));
        Assert.Equal(HttpStatusCode.Conflict, await ExportAsync(scene, anna));

        // Nobody decides: it stands still, and the board can.
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(20));
        Assert.Equal(["recruiter"], await scene.RecipientsAsync(nameof(PlaceFreeMail)));
        Assert.NotEmpty(await scene.RecipientsAsync(nameof(PlaceFreeReminderMail)));
        Assert.Equal(
            scene.Definition.People.BoardIds.Select(id => id.Value),
            (await scene.RecipientsAsync(nameof(PlaceFreeEscalationMail))).Distinct()
        );
        Assert.Equal(CandidateStatus.Recommended, await scene.StatusAsync(bram));

        var question = await app.GetAsync(Question(scene, "board-1"));
        Assert.Equal(["reserve", "reopen", "end"], question.Form!.Options("follow"));
        Assert.Contains("Bram Kok", question.Text("#free-place"));
        var faulty = await DecideAsync(scene, "board-1", "reserve", reason: "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, faulty.Status);
        await DecideAsync(scene, "board-1", "reserve", "Bram was ook geschikt.");
        var late = await DecideAsync(scene, "recruiter", "end", "Toch niet.");
        Assert.Contains("Bram was ook geschikt.", late.Text("#decided"));
        Assert.Contains("U stond reserve", (await app.MailsAsync(nameof(OfferMail)))[1].Text);

        await AcceptAsync(scene, bram, 2);
        var checks = scene.Stage(StageKind.Checks, 2);
        await scene.HandInAsync(checks, bram, issued: "2027-02-10");
        await scene.JudgeAsync(checks, bram, CheckAction.Confirm);
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(bram));
        Assert.Equal(
            [anna.Id.Value, bram.Id.Value],
            (await app.MailsAsync(nameof(AppointmentMail))).Select(mail => mail.Recipient)
        );
        Assert.Equal(HttpStatusCode.OK, await ExportAsync(scene, bram));
        var again = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(ProcedureOutcome.Appointed, again.Outcome);
        Assert.Equal((AfterAcceptance.Handover, 2), (again.CurrentStage, again.Round));
        var entries = await app.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync();
        Assert.Contains(entries, entry => entry is { What: "FreePlaceReserve", Who: "board-1" });
        Assert.Contains(entries, entry => entry.What == "PlaceFreed" && entry.Who == anna.Id.Value);
    }

    [Theory]
    [InlineData("end", false)]
    [InlineData("reopen", true)]
    public async Task Without_another_appointment_the_procedure_ends_by_a_persons_decision(string choice, bool reopens)
    {
        await using var app = await StartAsync();
        var (scene, anna, bram, _) = await AppointAsync(app);
        await WithdrawAsync(scene, anna);
        await DecideAsync(scene, "recruiter", choice, "De formatie krimpt.");
        var ended = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(ProcedureOutcome.NoAppointableCandidate, ended.Outcome);
        Assert.Equal(reopens, ended.ReopenAsked);
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(bram));
        var answer = (await app.MailsAsync(nameof(RejectionMail))).Single(mail => mail.To == bram.Email);
        Assert.Contains("Wie benoemd was, trok zich voor de start terug", answer.Text);
        Assert.Contains(
            "trok zich voor de start terug",
            Assert.Single(await app.MailsAsync(nameof(ProcedureEndedMail))).Text
        );
        var rejected = await app.Get<AuditLog>()
            .ListAsync(scene.Procedure)
            .Where(entry => entry.What == "CandidateRejected" && entry.Who == bram.Id.Value)
            .SingleAsync();
        Assert.Equal([People.RecruiterId], rejected.DecidedBy);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task The_recruiter_records_a_withdrawal_until_the_end_of_the_first_day(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, _, _) = await AppointAsync(app);
        await app.AdvanceUntilAsync(StartOfWork, 20);
        var page = await app.GetAsync(OwnPage(scene, anna));
        Assert.Null(page.Document.QuerySelector("#withdraw"));
        var answer = await scene.ActAsync(anna, "withdraw", ("by", "hr-1"));
        var twice = await scene.ActAsync(anna, "withdraw", ("by", "hr-1"));
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (answer.Status, twice.Status));
        Assert.Equal(CandidateStatus.Withdrawn, await scene.StatusAsync(anna));
        Assert.NotEmpty(await scene.RecipientsAsync(nameof(PlaceFreeMail)));
        Assert.Equal(HttpStatusCode.Conflict, (await scene.ActAsync(anna, "restore")).Status);
    }

    [Fact]
    public async Task After_the_first_day_a_withdrawal_is_refused()
    {
        await using var app = await StartAsync();
        var (scene, anna, _, _) = await AppointAsync(app);
        await app.AdvanceUntilAsync(StartOfWork.AddDays(1), 8);
        var answer = await scene.ActAsync(anna, "withdraw");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(anna));
    }

    [Fact]
    public async Task What_was_started_before_version_6_goes_on_as_it_was()
    {
        await using var app = await StartAsync();
        var (scene, anna, bram, _) = await AppointAsync(app, refills: false);
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(bram));
        Assert.Empty(await app.MailsAsync(nameof(ReserveMail)));
        Assert.Null((await app.GetAsync(OwnPage(scene, anna))).Document.QuerySelector("#withdraw"));
        Assert.Equal(HttpStatusCode.Conflict, (await scene.ActAsync(anna, "withdraw")).Status);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Of_two_who_were_appointed_one_withdraws_and_the_place_may_stay_empty(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, bram, _) = await AppointAsync(app, positions: 2);
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(bram));
        await WithdrawAsync(scene, anna);
        var question = await app.GetAsync(Question(scene, "recruiter"));
        Assert.Equal(["end"], question.Form!.Options("follow"));
        await DecideAsync(scene, "recruiter", "end", "Een is genoeg.");
        var ended = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(ProcedureOutcome.Appointed, ended.Outcome);
        Assert.Null(ended.ClosedBy);
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(bram));
        Assert.Equal(2, (await app.MailsAsync(nameof(AppointmentMail))).Count);
        Assert.NotNull(ended.AwaitsStartIn);

        // The other withdraws as well: that is asked anew.
        await WithdrawAsync(scene, bram);
        Assert.Equal(2, (await scene.RecipientsAsync(nameof(PlaceFreeMail))).Count);
        var last = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Null(last.EndedAt);
    }
}

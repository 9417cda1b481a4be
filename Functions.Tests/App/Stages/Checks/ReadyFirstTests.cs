using Recruitment.Applicants.Appointing;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Procedures;
using Recruitment.Stages.Appointment;
using Recruitment.Stages.Checks;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Checks;

/// <summary>Of several who accepted, whoever is ready is appointed while the others are still waited for.</summary>
public sealed class ReadyFirstTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task Who_is_ready_is_appointed_and_told_once_while_another_is_waited_for(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await TwoAsync(app);
        await PassAsync(scene, call, anna);
        Assert.Null(await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(bram));
        Assert.Equal([anna.Id.Value], await scene.RecipientsAsync(nameof(AppointmentMail)));
        Assert.All(
            await app.MailsAsync(nameof(AppointmentNoticeMail)),
            mail =>
            {
                Assert.Contains("Daarvoor gaat de procedure verder.", mail.Html);
                Assert.DoesNotContain("niet zijn gekozen", mail.Html);
            }
        );
        await PassAsync(scene, call, bram);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var appointment = new StageCall(scene.Procedure, "benoeming", 1);
        await app.Procedures.ChangeAsync(scene.Procedure, p => p with { CurrentStage = appointment.Stage });
        await scene.StartAsync(nameof(AppointmentOrchestration), appointment);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(appointment));
        Assert.Equal(
            new[] { anna.Id.Value, bram.Id.Value }.Order(),
            (await scene.RecipientsAsync(nameof(AppointmentMail))).Order()
        );
        var notices = await app.MailsAsync(nameof(AppointmentNoticeMail));
        Assert.Equal(2 * scene.Definition.People.All.Count(), notices.Count);
        Assert.Contains("niet zijn gekozen", notices[^1].Html);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Who_is_ready_need_not_wait_until_the_place_of_another_is_offered_again(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await TwoAsync(app);
        await scene.JudgeAsync(call, bram, CheckAction.Refuse, "Geen bevoegdheid.");
        Assert.Null(await scene.ResultAsync(call));
        await PassAsync(scene, call, anna);
        Assert.Equal(StageResult.CandidateLost, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(anna));
        Assert.Equal([anna.Id.Value], await scene.RecipientsAsync(nameof(AppointmentMail)));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_day_that_was_planned_for_the_appointment_holds(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await TwoAsync(app, appointedFrom: new DateOnly(2027, 2, 8));
        await PassAsync(scene, call, anna);
        await scene.HandInAsync(call, bram, issued: null);
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 9), 12);
        await scene.HandInAsync(call, bram, qualification: false);
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(anna));
    }

    private static async Task<(Scene, StageCall, Candidate Anna, Candidate Bram)> TwoAsync(
        RecruitmentApp app,
        DateOnly? appointedFrom = null
    )
    {
        var scene = await AfterAcceptance.StandAtAsync(app, AfterAcceptance.Checks);
        if (appointedFrom is { } day)
        {
            await app.Procedures.ChangeAsync(
                scene.Procedure,
                p => p.WithDates("benoeming", d => d with { Starts = new ResolvedDate("test", day, "day") })
            );
        }

        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Offered);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Offered);
        var call = await scene.RunAsync(nameof(ChecksOrchestration), AfterAcceptance.Checks);
        return (scene, call, anna, bram);
    }

    private static async Task PassAsync(Scene scene, StageCall call, Candidate candidate)
    {
        await scene.HandInAsync(call, candidate);
        await scene.JudgeAsync(call, candidate, CheckAction.Confirm);
    }
}

using System.Net;
using Recruitment.Applicants;
using Recruitment.Applicants.OwnPage;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Stages.Handover;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages.Interviews;

namespace Recruitment.Tests.Stages.Handover;

public sealed class HandoverTests
{
    private static readonly DateOnly StartsOn = new(2027, 2, 8);

    [Theory]
    [WarmAndRecovered]
    public async Task The_appointed_and_the_predecessor_are_invited_and_tick_off_together(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await HandOverAsync(app);
        Assert.Equal(
            new[] { anna.Id.Value, "predecessor-1" }.Order(),
            (await scene.RecipientsAsync(nameof(HandoverMail))).Order()
        );
        var invitations = await app.MailsAsync(nameof(HandoverInvitationMail));
        Assert.Equal(4, invitations.Count);
        // Two working days before Monday 8 February; the meeting is three days after the first of them.
        Assert.Equal(
            ["20270204T090000", "20270204T090000", "20270208T100000", "20270208T100000"],
            invitations.Select(m => m.Event("DTSTART").Split(':')[^1]).Order()
        );
        Assert.All(invitations, m => Assert.Equal("REQUEST", m.Event("METHOD")));
        Assert.All(invitations, m => Assert.DoesNotContain("Anna", m.Event("SUMMARY")));

        await TickAsync(scene, call, anna.Id.Value, 0);
        await TickAsync(scene, call, "predecessor-1", 1);
        Assert.Null(await scene.ResultAsync(call));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 8), 10, 59);
        Assert.Null(await scene.ResultAsync(call));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 8), 11);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Empty(await app.MailsAsync(nameof(HandoverReminderMail)));
        var agenda = await app.Get<HandoverRecords>().FindAsync(scene.Procedure, call.Stage);
        Assert.Equal("predecessor-1", agenda?.Done[1].By);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task What_stays_open_is_reminded_told_and_ends_by_rule(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await HandOverAsync(app);
        await TickAsync(scene, call, anna.Id.Value, 0);
        await app.AdvanceUntilAsync(AfterAcceptance.Deadline, 23, 58);
        var reminders = await app.MailsAsync(nameof(HandoverReminderMail));
        Assert.Equal(2, reminders.Count);
        Assert.All(reminders, m => Assert.Contains("Lopende afspraken met werkgroepen overgedragen", m.Html));
        Assert.All(reminders, m => Assert.DoesNotContain("Account en sleutel", m.Html));
        await app.AdvanceUntilAsync(AfterAcceptance.Deadline, 23, 59);
        Assert.Equal(["recruiter"], await scene.RecipientsAsync(nameof(HandoverOverdueMail)));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 9), 23, 59);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var told = Assert.Single(await app.MailsAsync(nameof(HandoverUnfinishedMail)));
        Assert.Contains("Lopende afspraken met werkgroepen overgedragen", told.Html);
        var late = await TickAsync(scene, call, anna.Id.Value, 1);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task When_the_appointed_is_erased_it_ends_and_the_link_shows_nothing(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await HandOverAsync(app);
        await app.Get<Withdrawals>().EraseAsync(anna, app.Durable, default);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(Address(scene, call, anna.Id.Value))).Status);
        Assert.Empty(await app.MailsAsync(nameof(HandoverMail)));
        Assert.Empty(await app.MailsAsync(nameof(HandoverUnfinishedMail)));
    }

    [Fact]
    public async Task The_page_shows_the_plan_and_opening_it_changes_nothing()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await HandOverAsync(app);
        await TickAsync(scene, call, "predecessor-1", 0);
        var page = await app.GetAsync(Address(scene, call, anna.Id.Value));
        Assert.Contains("Meelopen", page.Text("#agenda"));
        Assert.Contains("4 t/m 5 februari 2027", page.Text("#agenda"));
        Assert.Contains("Account en sleutel geregeld", page.Text("#done"));
        Assert.Contains("Lopende afspraken met werkgroepen overgedragen", page.Text("#open"));
        await app.GetAsync(Address(scene, call, "predecessor-1"));
        Assert.Null(await scene.ResultAsync(call));
    }

    [Theory]
    [InlineData("board-1")]
    [InlineData("hr-1")]
    public async Task Who_takes_no_part_sees_nothing(string holder)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, _) = await HandOverAsync(app);
        var posted = await TickAsync(scene, call, holder, 0);
        Assert.Equal(HttpStatusCode.NotFound, posted.Status);
        var agenda = await app.Get<HandoverRecords>().FindAsync(scene.Procedure, call.Stage);
        Assert.Empty(agenda!.Done);
    }

    [Theory]
    [InlineData(null, 2, "2027-02-08", "2027-02-04")]
    [InlineData(null, 5, "2027-02-08", "2027-02-02")] // Not before tomorrow.
    [InlineData("3 februari", 2, "2027-02-08", "2027-02-03")]
    [InlineData("z.s.m.", 1, "2027-08-01", "2027-02-02")]
    public void Shadowing_ends_before_the_start_unless_a_day_was_written(
        string? written,
        int days,
        string startsOn,
        string first
    )
    {
        var plan = new HandoverPlan { Start = written, ShadowingDays = days };
        var sessions = HandoverDays.Plan(
            plan,
            DateOnly.Parse(startsOn),
            new DateOnly(2027, 2, 1),
            new SchoolCalendar("noord")
        );
        Assert.Equal(first, $"{Assert.Single(sessions).Start:yyyy-MM-dd}");
    }

    private static async Task<(Scene Scene, StageCall Call, Candidate Anna)> HandOverAsync(RecruitmentApp app)
    {
        var scene = await AfterAcceptance.StandAtAsync(app, AfterAcceptance.Handover, startsOn: StartsOn);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Appointed);
        await scene.AddAsync("Bram Kok", CandidateStatus.Rejected);
        var call = await scene.RunAsync(nameof(HandoverOrchestration), AfterAcceptance.Handover);
        return (scene, call, anna);
    }

    private static async Task<Play.App.WebPage> TickAsync(Scene scene, StageCall call, string holder, int task)
    {
        var page = await scene.App.PostAsync(Address(scene, call, holder), (HandoverLink.DoneField, $"{task}"));
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    private static string Address(Scene scene, StageCall call, string holder) =>
        scene.App.PathOf(new Link(HandoverLink.Name, scene.Procedure, call.Step, holder));
}

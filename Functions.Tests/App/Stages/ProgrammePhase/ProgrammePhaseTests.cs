using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages.Interviews;
using Recruitment.Timeline;
using static Recruitment.Tests.Stages.ProgrammePhase.PhaseScene;

namespace Recruitment.Tests.Stages.ProgrammePhase;

public sealed class ProgrammePhaseTests
{
    [Theory, WarmAndRecovered]
    public async Task Teams_are_invited_to_what_they_booked_and_the_phase_ends_after_its_last_session(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        var anna = await scene.EnrolAsync("Anna Vos");
        var bram = await scene.EnrolAsync("Bram Kok", all: false);
        var call = await RunAsync(scene);
        Assert.Equal(2, (await app.MailsAsync(nameof(PlaceConfirmedMail))).Count);
        var invited = await app.MailsAsync(nameof(SessionInvitationMail));
        Assert.Equal(
            ["anna.vos@example.org", "bram.kok@example.org", "tim.aarts@leerkracht.example"],
            invited.Where(m => m.Event("DTSTART").Contains("20270205T130000")).Select(m => m.To).Order()
        );
        Assert.Equal(
            ["anna.vos@example.org", "tim.aarts@leerkracht.example"],
            invited.Where(m => m.Event("DTSTART").Contains("20270212T130000")).Select(m => m.To).Order()
        );

        await app.AdvanceUntilAsync(First, 17);
        Assert.Single(await app.MailsAsync(nameof(SessionReportMail)));
        await scene.CoachAsync(1, ("action", "report"), ("present", anna.Id.Value));
        await app.AdvanceUntilAsync(Second, 17);
        await scene.CoachAsync(2, ("action", "report"), ("present", anna.Id.Value));

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Completed, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Completed, await scene.StatusAsync(bram));
        var ended = Assert.Single(await app.MailsAsync(nameof(PhaseEndedMail)));
        Assert.Contains("aanwezige teams: 1", ended.Text);
        Assert.DoesNotContain("Anna", ended.Text);
    }

    [Theory, WarmAndRecovered]
    public async Task A_team_without_a_place_is_invited_to_nothing(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app, places: 1);
        var anna = await scene.EnrolAsync("Anna Vos");
        var bram = await scene.EnrolAsync("Bram Kok");
        await DecideAsync(scene, await RunAsync(scene), [anna]);
        Assert.Equal(CandidateStatus.Enrolled, await scene.StatusAsync(anna));
        Assert.DoesNotContain(
            await app.MailsAsync(nameof(SessionInvitationMail)),
            mail => mail.Recipient == bram.Id.Value
        );
    }

    [Theory, WarmAndRecovered]
    public async Task A_session_that_the_coach_moves_replaces_the_appointment_and_the_phase_waits_for_it(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        await scene.EnrolAsync("Anna Vos");
        var call = await RunAsync(scene);
        var moved = await scene.CoachAsync(
            2,
            ("action", "move"),
            ("day", "2027-02-26"),
            ("from", "09:00"),
            ("until", "11:30")
        );
        Assert.Equal(HttpStatusCode.OK, moved.Status);

        var again = (await app.MailsAsync(nameof(SessionInvitationMail)))
            .Where(m => m.Recipient != "recruiter" && m.Event("SEQUENCE") == "1")
            .ToList();
        Assert.Equal(["anna.vos@example.org", "tim.aarts@leerkracht.example"], again.Select(m => m.To).Order());
        Assert.All(again, m => Assert.Contains("20270226T090000", m.Event("DTSTART")));
        var uids = (await app.MailsAsync(nameof(SessionInvitationMail)))
            .Where(m => m.To == "anna.vos@example.org")
            .Select(m => m.Event("UID"));
        Assert.Equal(2, uids.Distinct().Count());
        await app.AdvanceUntilAsync(First, 17);
        await scene.CoachAsync(1, ("action", "report"), ("present", "nobody"));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 26), 11);
        Assert.Null(await scene.ResultAsync(call));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 26), 12);
        await scene.CoachAsync(2, ("action", "report"), ("present", "nobody"));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task A_session_that_the_coach_cancels_is_taken_back_with_the_reason(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        await scene.EnrolAsync("Anna Vos");
        var call = await RunAsync(scene);
        await scene.CoachAsync(1, ("action", "cancel"), ("reason", "De coach is ziek."));

        var mails = await app.MailsAsync(nameof(SessionCancellationMail));
        Assert.Empty(Assert.Single(mails, m => m.Recipient == "recruiter").Attachments);
        Assert.Equal(3, mails.Count);
        Assert.All(
            mails.Where(m => m.Recipient != "recruiter"),
            mail =>
            {
                Assert.Equal("CANCEL", mail.Event("METHOD"));
                Assert.Equal("CANCELLED", mail.Event("STATUS"));
                Assert.Equal("1", mail.Event("SEQUENCE"));
                Assert.Contains("De coach is ziek.", mail.Text);
            }
        );
        await app.AdvanceUntilAsync(Second, 17);
        Assert.DoesNotContain(
            await app.MailsAsync(nameof(SessionReportMail)),
            mail => mail.Subject.Contains("5 februari")
        );
        await scene.CoachAsync(2, ("action", "report"), ("present", "nobody"));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task When_the_coach_does_not_report_the_recruiter_hears_and_then_it_counts_as_held(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        await scene.EnrolAsync("Anna Vos", all: false);
        var call = await RunAsync(scene);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 8), 12); // the last working day but one
        Assert.Single(await app.MailsAsync(nameof(SessionReminderMail)));
        Assert.Empty(await app.MailsAsync(nameof(SessionEscalationMail)));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 10), 12);
        Assert.Single(await app.MailsAsync(nameof(SessionEscalationMail)));
        Assert.Empty(await app.MailsAsync(nameof(SessionHeldByRuleMail)));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 11), 12);
        Assert.Single(await app.MailsAsync(nameof(SessionHeldByRuleMail)));
        var agenda = await app.Get<PhaseRecords>().FindAsync(scene.Procedure, call.Step);
        Assert.Equal(SessionOutcome.HeldByRule, agenda?.Session(1)?.Outcome);

        var late = await scene.CoachAsync(1, ("action", "report"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Null(await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task When_the_recruiter_gives_the_coach_more_time_the_new_deadline_is_escalated_too(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        await scene.EnrolAsync("Anna Vos", all: false);
        await RunAsync(scene);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 10), 12);
        Assert.Single(await app.MailsAsync(nameof(SessionEscalationMail)));
        var faults = await app.Get<DatesMover>()
            .MoveAsync(
                await app.Procedures.GetAsync(scene.Procedure),
                new DatesMove { Stage = Stage, Deadline = new DateOnly(2027, 2, 15) },
                People.RecruiterId,
                app.Durable,
                default
            );
        Assert.Empty(faults);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 15), 12);
        Assert.Single(await app.MailsAsync(nameof(SessionEscalationMail)));
        Assert.Equal(2, (await app.MailsAsync(nameof(SessionReminderMail))).Count);
        Assert.Empty(await app.MailsAsync(nameof(SessionHeldByRuleMail)));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 16), 9);
        Assert.Equal(2, (await app.MailsAsync(nameof(SessionEscalationMail))).Count);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 17), 9);
        Assert.Single(await app.MailsAsync(nameof(SessionHeldByRuleMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task A_team_that_withdraws_loses_its_appointments_and_without_teams_the_phase_ends(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        var anna = await scene.EnrolAsync("Anna Vos");
        var bram = await scene.EnrolAsync("Bram Kok");
        var call = await RunAsync(scene);
        await scene.WithdrawAsync(anna, call);

        var taken = await app.MailsAsync(nameof(SessionCancellationMail));
        Assert.Equal(["anna.vos@example.org", "anna.vos@example.org"], taken.Select(m => m.To));
        Assert.All(taken, mail => Assert.Equal("1", mail.Event("SEQUENCE")));
        await scene.WithdrawAsync(bram, call);
        Assert.Equal(StageResult.NoCandidates, await scene.ResultAsync(call));
        Assert.Equal(
            2,
            (await app.MailsAsync(nameof(SessionCancellationMail))).Count(m => m.To == "tim.aarts@leerkracht.example")
        );
    }

    [Theory, WarmAndRecovered]
    public async Task The_recruiter_moves_the_next_session_by_moving_the_date_of_the_phase(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        await scene.EnrolAsync("Anna Vos");
        await RunAsync(scene);
        var procedure = await app.Procedures.GetAsync(scene.Procedure);
        var faults = await app.Get<DatesMover>()
            .MoveAsync(
                procedure,
                new DatesMove { Stage = Stage, Deadline = new DateOnly(2027, 2, 9) },
                People.RecruiterId,
                app.Durable,
                default
            );
        Assert.Empty(faults);

        var again = (await app.MailsAsync(nameof(SessionInvitationMail)))
            .Where(m => m.Recipient != "recruiter" && m.Event("SEQUENCE") == "1")
            .ToList();
        Assert.Contains("20270209T130000", Assert.Single(again, m => m.To.StartsWith("anna")).Event("DTSTART"));
        var dates = (await app.Procedures.GetAsync(scene.Procedure)).Timeline[0];
        Assert.Equal(new DateOnly(2027, 2, 9), dates.Sessions[0].Date);
        Assert.Equal(new DateTimeOffset(2027, 2, 9, 15, 0, 0, TimeSpan.Zero), dates.ClosesAt);
    }

    [Theory]
    [InlineData("report", "", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("move", "2027-01-29", "09:00", HttpStatusCode.UnprocessableEntity)]
    [InlineData("move", "2027-02-30", "09:00", HttpStatusCode.UnprocessableEntity)]
    [InlineData("move", "2027-02-08", "23:00", HttpStatusCode.UnprocessableEntity)]
    [InlineData("cancel", "", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("dance", "", "", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_is_refused_and_changes_nothing(
        string action,
        string day,
        string from,
        HttpStatusCode expected
    )
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await SetAsync(app);
        await scene.EnrolAsync("Anna Vos");
        var call = await RunAsync(scene);
        var before = await app.Get<PhaseRecords>().FindAsync(scene.Procedure, call.Step);
        await app.GetAsync(scene.SessionPath(1));

        var page = await scene.CoachAsync(1, ("action", action), ("day", day), ("from", from), ("until", "12:00"));

        Assert.Equal(expected, page.Status);
        Assert.NotEmpty(page.Text(".error-summary"));
        Assert.Equal(day, page.Document.QuerySelector("#day")?.GetAttribute("value"));
        var after = await app.Get<PhaseRecords>().FindAsync(scene.Procedure, call.Step);
        Assert.Equivalent(before, after);
    }

    [Fact]
    public async Task A_session_that_was_planned_too_soon_gets_a_day_that_leaves_people_time()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await SetAsync(app);
        await scene.EnrolAsync("Anna Vos");
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 8), 10);
        var call = await RunAsync(scene);
        var agenda = await app.Get<PhaseRecords>().FindAsync(scene.Procedure, call.Step);
        Assert.Equal(
            [
                new DateTimeOffset(2027, 2, 10, 12, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2027, 2, 12, 12, 0, 0, TimeSpan.Zero),
            ],
            agenda?.Sessions.Select(s => s.Start)
        );
    }

    [Fact]
    public async Task Only_a_coach_opens_a_session()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await SetAsync(app);
        var anna = await scene.EnrolAsync("Anna Vos");
        await RunAsync(scene);
        var link = new Recruitment.Links.Link(SessionLink.Name, scene.Procedure, $"{Stage}-1-1", anna.Id.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(app.PathOf(link))).Status);
    }
}

using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Interviews;

public sealed class InterviewsTests
{
    private const string Stage = "gesprekken";

    private static readonly DateOnly Deadline = new(2027, 2, 3);
    private static readonly DateOnly Day = new(2027, 2, 5);

    [Theory]
    [WarmAndRecovered]
    public async Task Candidates_choose_and_change_and_the_undecided_are_given_a_slot(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Stage, Deadline, Day);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var cleo = await scene.AddAsync("Cleo Smit", CandidateStatus.Shortlisted);
        await scene.AddAsync("Dirk Bos", CandidateStatus.Applied);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        Assert.Equal(3, (await app.MailsAsync(nameof(InterviewInvitationMail))).Count);

        await ChooseAsync(scene, call, anna, "20270205-1400", HttpStatusCode.OK);
        await ChooseAsync(scene, call, bram, "20270205-1400", HttpStatusCode.Conflict);
        await ChooseAsync(scene, call, anna, "20270205-1500", HttpStatusCode.OK);
        await ChooseAsync(scene, call, bram, "20270205-1400", HttpStatusCode.OK);
        await app.AdvanceUntilAsync(Deadline, 12);
        Assert.Equal(
            ["cleo.smit@example.org"],
            (await app.MailsAsync(nameof(InterviewReminderMail))).Select(m => m.To)
        );

        await app.AdvanceUntilAsync(Deadline, 23, 59);
        var confirmations = await app.MailsAsync(nameof(InterviewConfirmationMail));
        var annas = confirmations.Where(m => m.To == "anna.vos@example.org").ToList();
        Assert.Equal(["0", "1"], annas.Select(m => m.Event("SEQUENCE")));
        Assert.Single(annas.Select(m => m.Event("UID")).Distinct());
        Assert.All(annas, m => Assert.Equal("REQUEST", m.Event("METHOD")));
        Assert.Contains("20270205T150000", annas[1].Event("DTSTART"));
        var cleos = confirmations.Single(m => m.To == "cleo.smit@example.org");
        Assert.Contains("20270205T130000", cleos.Event("DTSTART"));
        Assert.Contains("volgens onze regel", cleos.Html);
        Assert.Equal("20270205-1300", (await scene.FindAsync(cleo)).Interview?.Id);

        var schedule = await app.MailsAsync(nameof(InterviewScheduleMail));
        Assert.Equal(15, schedule.Count);
        Assert.All(schedule, m => Assert.DoesNotContain("Vos", m.Calendar()));
        Assert.Contains(schedule, m => m.Html.Contains("Anna Vos"));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task After_the_last_interview_every_member_scores(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Stage, Deadline, Day);
        await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        await app.AdvanceUntilAsync(Day, 13, 44);
        Assert.Empty(await app.MailsAsync("BallotInvitationMail"));
        await app.AdvanceUntilAsync(Day, 13, 45);
        Assert.Equal(5, (await app.MailsAsync("BallotInvitationMail")).Count);
        Assert.Null(await scene.ResultAsync(call));
        await app.AdvanceUntilAsync(Day.AddDays(60), 12);
        Assert.Null(await scene.ResultAsync(call));
        await scene.RuleAsync(call, "scores");
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Fact]
    public async Task Of_candidates_who_press_at_the_same_moment_one_gets_the_slot()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(Stage, Deadline, Day);
        var links = new List<string>();
        var call = new StageCall(scene.Procedure, Stage, 1);
        for (var i = 0; i < 8; i++)
        {
            var candidate = await scene.AddAsync($"Kandidaat {i}", CandidateStatus.Shortlisted);
            links.Add(scene.LinkOf(SlotLink.Name, call, candidate));
        }

        await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        var answers = await Task.WhenAll(
            links.Select(link => app.PostAsync(link, (SlotLink.SlotField, "20270205-1300")))
        );
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(a => a.Status == HttpStatusCode.Conflict));
        await app.AdvanceUntilAsync(Deadline, 23, 59);
        var agenda = await app.Get<AgendaRecords>().GetAsync(scene.Procedure, call.Step);
        Assert.Equal(8, agenda.Bookings.Select(b => b.Slot).Distinct().Count());
        Assert.Equal("20270208-1600", agenda.Slots[^1].Id);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Whoever_withdraws_frees_the_slot_and_takes_the_interview_from_every_calendar(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Stage, Deadline, Day);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        await ChooseAsync(scene, call, anna, "20270205-1400", HttpStatusCode.OK);
        await app.AdvanceUntilAsync(Day, 9);
        await scene.WithdrawAsync(anna, call);

        var cancellations = await app.MailsAsync(nameof(InterviewCancellationMail));
        Assert.Equal(6, cancellations.Count);
        Assert.Contains(cancellations, m => m.To == "anna.vos@example.org");
        Assert.All(
            cancellations,
            m =>
            {
                Assert.Equal("CANCEL", m.Event("METHOD"));
                Assert.Equal("CANCELLED", m.Event("STATUS"));
                Assert.Equal("1", m.Event("SEQUENCE"));
            }
        );
        var agenda = await app.Get<AgendaRecords>().GetAsync(scene.Procedure, call.Step);
        Assert.True(agenda.IsFree(agenda.Slot("20270205-1400")!));

        await scene.WithdrawAsync(bram, call);
        Assert.Equal(StageResult.NoCandidates, await scene.ResultAsync(call));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task When_the_day_comes_too_soon_after_the_choice_it_moves_and_the_recruiter_hears(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Stage, Deadline, Deadline.AddDays(1));
        await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        var told = Assert.Single(await app.MailsAsync(nameof(InterviewDayMovedMail)));
        Assert.Contains("vrijdag 5 februari 2027", told.Html);
        var dates = (await app.Procedures.GetAsync(scene.Procedure)).Timeline[0];
        Assert.Equal(Day, dates.InterviewDay?.Date);
        Assert.Equal("workdays|2|2027-02-03", dates.InterviewDay?.Rule);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task When_the_recruiter_moves_the_close_past_the_day_everybody_chooses_again(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Stage, Deadline, Day);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        await ChooseAsync(scene, call, anna, "20270205-1400", HttpStatusCode.OK);
        await app.Get<Recruitment.Records.RecordStore>()
            .TryAddAsync(
                RecordPaths.MovedDates(scene.Procedure, Stage),
                new MovedDates().With(call.Step, new DateOnly(2027, 2, 8))
            );
        await app.Durable.RaiseEventAsync(call.InstanceId, StageEvents.DatesMoved);
        await app.Time.RunUntilIdleAsync();
        var invitations = await app.MailsAsync(nameof(InterviewInvitationMail));
        Assert.Equal(2, invitations.Count);
        Assert.Equal("CANCELLED", invitations[1].Event("STATUS"));
        Assert.Equal("1", invitations[1].Event("SEQUENCE"));
        Assert.Contains("20270205T140000", invitations[1].Event("DTSTART"));
        Assert.Single(await app.MailsAsync(nameof(InterviewDayMovedMail)));
        await ChooseAsync(scene, call, anna, "20270205-1400", HttpStatusCode.UnprocessableEntity);
        await ChooseAsync(scene, call, anna, "20270210-1400", HttpStatusCode.OK);
        var confirmations = await app.MailsAsync(nameof(InterviewConfirmationMail));
        Assert.Equal(["0", "2"], confirmations.Select(m => m.Event("SEQUENCE")));
        Assert.Contains("20270210T140000", confirmations[1].Event("DTSTART"));
        Assert.Single(confirmations.Append(invitations[1]).Select(m => m.Event("UID")).Distinct());
    }

    private static async Task ChooseAsync(
        Scene scene,
        StageCall call,
        Candidate candidate,
        string slot,
        HttpStatusCode expected
    )
    {
        var link = scene.LinkOf(SlotLink.Name, call, candidate);
        var answer = await scene.App.PostAsync(link, (SlotLink.SlotField, slot));
        Assert.Equal(expected, answer.Status);
        await scene.App.Time.RunUntilIdleAsync();
    }
}

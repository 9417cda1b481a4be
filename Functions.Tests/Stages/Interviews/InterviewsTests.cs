using System.Net;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Stages.Interviews;
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
        await using var app = await StageApp.StartAsync(recover);
        await app.StandAtAsync(Stage, Deadline, Day);
        var anna = await app.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await app.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var cleo = await app.AddAsync("Cleo Smit", CandidateStatus.Shortlisted);
        await app.AddAsync("Dirk Bos", CandidateStatus.Applied);
        var call = await app.RunAsync(nameof(InterviewsOrchestration), Stage);
        Assert.Equal(3, (await app.MailsAsync(nameof(InterviewInvitationMail))).Count);

        await ChooseAsync(app, call, anna, "20270205-1400", HttpStatusCode.OK);
        await ChooseAsync(app, call, bram, "20270205-1400", HttpStatusCode.Conflict);
        await ChooseAsync(app, call, anna, "20270205-1500", HttpStatusCode.OK);
        await ChooseAsync(app, call, bram, "20270205-1400", HttpStatusCode.OK);
        await app.AdvanceUntilAsync(Deadline, 12);
        Assert.Equal(
            ["cleo.smit@example.org"],
            (await app.MailsAsync(nameof(InterviewReminderMail))).Select(m => m.To)
        );

        await app.AdvanceUntilAsync(Deadline, 23, 59);
        var confirmations = await app.MailsAsync(nameof(InterviewConfirmationMail));
        var annas = confirmations.Where(m => m.To == "anna.vos@example.org").ToList();
        Assert.Equal(["0", "1"], annas.Select(m => m.Property("SEQUENCE")));
        Assert.Single(annas.Select(m => m.Property("UID")).Distinct());
        Assert.All(annas, m => Assert.Equal("REQUEST", m.Property("METHOD")));
        Assert.Contains("20270205T150000", annas[1].Property("DTSTART"));
        var cleos = confirmations.Single(m => m.To == "cleo.smit@example.org");
        Assert.Contains("20270205T130000", cleos.Property("DTSTART"));
        Assert.Contains("volgens onze regel", cleos.Html);
        Assert.Equal("20270205-1300", (await app.Candidates.GetAsync(app.Id, cleo)).Interview?.Id);

        var schedule = await app.MailsAsync(nameof(InterviewScheduleMail));
        Assert.Equal(15, schedule.Count);
        Assert.All(schedule, m => Assert.DoesNotContain("Vos", m.Calendar));
        Assert.Contains(schedule, m => m.Html.Contains("Anna Vos"));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task After_the_last_interview_every_member_scores(bool recover)
    {
        await using var app = await StageApp.StartAsync(recover);
        await app.StandAtAsync(Stage, Deadline, Day);
        await app.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var call = await app.RunAsync(nameof(InterviewsOrchestration), Stage);
        await app.AdvanceUntilAsync(Day, 13, 44);
        Assert.Empty(await app.MailsAsync("BallotInvitationMail"));
        await app.AdvanceUntilAsync(Day, 13, 45);
        Assert.Equal(5, (await app.MailsAsync("BallotInvitationMail")).Count);
        Assert.Null(await app.ResultAsync(call));
        await app.AdvanceUntilAsync(Day.AddDays(60), 12);
        Assert.Equal(StageResult.Done, await app.ResultAsync(call));
    }

    [Fact]
    public async Task Of_candidates_who_press_at_the_same_moment_one_gets_the_slot()
    {
        await using var app = await StageApp.StartAsync();
        await app.StandAtAsync(Stage, Deadline, Day);
        var links = new List<string>();
        var call = new StageCall(app.Id, Stage, 1);
        for (var i = 0; i < 8; i++)
        {
            var candidate = await app.AddAsync($"Kandidaat {i}", CandidateStatus.Shortlisted);
            links.Add(app.LinkOf(SlotLink.Name, call, candidate));
        }

        await app.RunAsync(nameof(InterviewsOrchestration), Stage);
        var answers = await Task.WhenAll(
            links.Select(link => app.PostAsync(link, (SlotLink.SlotField, "20270205-1300")))
        );
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.Conflict));
        await app.AdvanceUntilAsync(Deadline, 23, 59);
        var agenda = await app.Service<AgendaRecords>().GetAsync(app.Id, call.Step);
        Assert.Equal(8, agenda.Bookings.Select(b => b.Slot).Distinct().Count());
        Assert.Equal("20270208-1600", agenda.Slots[^1].Id);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Whoever_withdraws_frees_the_slot_and_takes_the_interview_from_every_calendar(
        bool recover
    )
    {
        await using var app = await StageApp.StartAsync(recover);
        await app.StandAtAsync(Stage, Deadline, Day);
        var anna = await app.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await app.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var call = await app.RunAsync(nameof(InterviewsOrchestration), Stage);
        await ChooseAsync(app, call, anna, "20270205-1400", HttpStatusCode.OK);
        await app.AdvanceUntilAsync(Day, 9);
        await app.WithdrawAsync(anna, call);

        var cancellations = await app.MailsAsync(nameof(InterviewCancellationMail));
        Assert.Equal(6, cancellations.Count);
        Assert.Contains(cancellations, m => m.To == "anna.vos@example.org");
        Assert.All(
            cancellations,
            m =>
            {
                Assert.Equal("CANCEL", m.Property("METHOD"));
                Assert.Equal("CANCELLED", m.Property("STATUS"));
                Assert.Equal("1", m.Property("SEQUENCE"));
            }
        );
        var agenda = await app.Service<AgendaRecords>().GetAsync(app.Id, call.Step);
        Assert.True(agenda.IsFree(agenda.Slot("20270205-1400")!));

        await app.WithdrawAsync(bram, call);
        Assert.Equal(StageResult.NoCandidates, await app.ResultAsync(call));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task When_the_day_comes_too_soon_after_the_choice_it_moves_and_the_recruiter_hears(
        bool recover
    )
    {
        await using var app = await StageApp.StartAsync(recover);
        await app.StandAtAsync(Stage, Deadline, Deadline.AddDays(1));
        await app.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        await app.RunAsync(nameof(InterviewsOrchestration), Stage);
        var told = Assert.Single(await app.MailsAsync(nameof(InterviewDayMovedMail)));
        Assert.Contains("vrijdag 5 februari 2027", told.Html);
        var dates = (await app.Procedures.GetAsync(app.Id)).Timeline[0];
        Assert.Equal(Day, dates.InterviewDay?.Date);
        Assert.Equal("workdays|2|2027-02-03", dates.InterviewDay?.Rule);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task When_the_recruiter_moves_the_close_past_the_day_everybody_chooses_again(
        bool recover
    )
    {
        await using var app = await StageApp.StartAsync(recover);
        await app.StandAtAsync(Stage, Deadline, Day);
        var anna = await app.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var call = await app.RunAsync(nameof(InterviewsOrchestration), Stage);
        await ChooseAsync(app, call, anna, "20270205-1400", HttpStatusCode.OK);
        await app.Service<Recruitment.Records.RecordStore>()
            .TryAddAsync(
                RecordPaths.MovedDates(app.Id, Stage),
                new MovedDates().With(call.Step, new DateOnly(2027, 2, 8))
            );
        await app.Client.RaiseEventAsync(call.InstanceId, StageEvents.DatesMoved);
        await app.Time.RunUntilIdleAsync();
        Assert.Equal(2, (await app.MailsAsync(nameof(InterviewInvitationMail))).Count);
        Assert.Single(await app.MailsAsync(nameof(InterviewDayMovedMail)));
        await ChooseAsync(app, call, anna, "20270205-1400", HttpStatusCode.BadRequest);
        await ChooseAsync(app, call, anna, "20270210-1400", HttpStatusCode.OK);
        var confirmations = await app.MailsAsync(nameof(InterviewConfirmationMail));
        Assert.Equal(["0", "1"], confirmations.Select(m => m.Property("SEQUENCE")));
        Assert.Contains("20270210T140000", confirmations[1].Property("DTSTART"));
    }

    private static async Task ChooseAsync(
        StageApp app,
        StageCall call,
        Recruitment.Records.CandidateId candidate,
        string slot,
        HttpStatusCode expected
    )
    {
        var link = app.LinkOf(SlotLink.Name, call, candidate);
        var answer = await app.PostAsync(link, (SlotLink.SlotField, slot));
        Assert.Equal(expected, answer.StatusCode);
        await app.Time.RunUntilIdleAsync();
    }
}

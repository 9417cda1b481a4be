using System.Net;
using System.Text.Json;
using Recruitment.Applicants;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Stages.Interviews;

/// <summary>The recruiter moves the day of the interviews.</summary>
public sealed class MovedInterviewsTests
{
    private const string Stage = "gesprekken";
    private static readonly DateOnly Deadline = new(2027, 2, 3);
    private static readonly DateOnly Day = new(2027, 2, 5);
    private static readonly ClosedDays StudyDay = new() { From = new DateOnly(2027, 2, 10), Name = "Studiedag" };

    [Theory, WarmAndRecovered]
    public async Task Once_times_are_settled_every_calendar_gets_the_new_time(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, call, anna, _) = await ChosenAsync(app);
        await app.AdvanceUntilAsync(Day.AddDays(-1), 12);
        var answer = await MoveAsync(scene, "2027-02-09");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);

        var told = (await app.MailsAsync())
            .Where(m => m.Attachments.Count > 0 && m.Html.Contains("verplaatst"))
            .ToList();
        Assert.Equal(2, told.Count(m => m.Kind == nameof(InterviewConfirmationMail)));
        Assert.Equal(10, told.Count(m => m.Kind == nameof(InterviewScheduleMail)));
        Assert.All(told, m => Assert.Equal("REQUEST", m.Event("METHOD")));
        Assert.All(told, m => Assert.Equal("1", m.Event("SEQUENCE")));
        Assert.All(told, m => Assert.Contains("20270209T", m.Event("DTSTART")));
        var annas = (await app.MailsAsync(nameof(InterviewConfirmationMail))).Where(m => m.To == anna.Email);
        Assert.Single(annas.Select(m => m.Event("UID")).Distinct());
        Assert.Contains("T140000", annas.Last().Event("DTSTART"));
        Assert.Equal("20270209-1400", (await scene.FindAsync(anna)).Interview?.Id);

        await app.AdvanceUntilAsync(Day, 18);
        Assert.Empty(await app.MailsAsync("BallotInvitationMail"));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 9), 18);
        Assert.Equal(5, (await app.MailsAsync("BallotInvitationMail")).Count);
        Assert.Null(await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task While_candidates_choose_they_choose_again_and_the_old_time_leaves_the_calendar(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, _, anna, bram) = await ChosenAsync(app);
        await MoveAsync(scene, "2027-02-09");
        var again = (await app.MailsAsync(nameof(InterviewInvitationMail))).Skip(2).ToList();
        Assert.Equal([anna.Email, bram.Email], again.Select(m => m.To).Order());
        var cancelled = again.Single(m => m.To == anna.Email);
        Assert.Equal("CANCEL", cancelled.Event("METHOD"));
        Assert.Equal("CANCELLED", cancelled.Event("STATUS"));
        Assert.Equal("1", cancelled.Event("SEQUENCE"));
        Assert.Contains("20270205T140000", cancelled.Event("DTSTART"));
        Assert.Empty(again.Single(m => m.To == bram.Email).Attachments);

        await app.AdvanceUntilAsync(Day, 9);
        var confirmed = (await app.MailsAsync(nameof(InterviewConfirmationMail))).Last(m => m.To == anna.Email);
        Assert.Equal("2", confirmed.Event("SEQUENCE"));
        Assert.Equal(cancelled.Event("UID"), confirmed.Event("UID"));
        Assert.Empty(await app.MailsAsync(nameof(InterviewDayMovedMail)));
    }

    [Theory]
    [InlineData("2027-02-07", "weekend")]
    [InlineData("2027-02-23", "school holiday: voorjaarsvakantie")]
    [InlineData("2027-03-29", "public holiday: Easter Monday")]
    [InlineData("2027-02-10", "closed: Studiedag")]
    public async Task A_day_on_which_nobody_works_is_remarked_on_and_holds(string day, string why)
    {
        await using var app = await StartAsync(recover: false);
        var (scene, _, _, _) = await ChosenAsync(app);

        var answer = await MoveAsync(scene, day);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        using var status = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var warning = Assert.Single(status.RootElement.GetProperty("warnings").EnumerateArray());
        Assert.Equal("/interviewDay", warning.GetProperty("pointer").GetString());
        Assert.Contains($"({why})", warning.GetProperty("message").GetString());
        await app.Time.RunUntilIdleAsync();
        var agenda = await app.Get<AgendaRecords>().GetAsync(scene.Procedure, $"{Stage}-1");
        Assert.Equal(DateOnly.Parse(day), agenda.Day);
        var dashboard = await app.GetAsync(app.PathOf(DashboardAddress.Of(scene.Procedure)));
        Assert.Contains(DutchTime.Date(DateOnly.Parse(day)), dashboard.Text("#warnings"));
    }

    [Fact]
    public async Task A_working_day_is_not_remarked_on()
    {
        await using var app = await StartAsync(recover: false);
        var (scene, _, _, _) = await ChosenAsync(app);

        var answer = await MoveAsync(scene, "2027-02-09");

        using var status = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Empty(status.RootElement.GetProperty("warnings").EnumerateArray());
    }

    [Fact]
    public async Task Interviews_that_have_begun_are_not_moved()
    {
        await using var app = await StartAsync(recover: false);
        var (scene, _, _, _) = await ChosenAsync(app);
        await app.AdvanceUntilAsync(Day, 14, 30);
        var answer = await MoveAsync(scene, "2027-02-09");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("2027-02-05", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_dashboard_moves_them_too()
    {
        await using var app = await StartAsync(recover: false);
        var (scene, _, _, _) = await ChosenAsync(app);
        var dashboard = app.PathOf(DashboardAddress.Of(scene.Procedure));
        var page = await app.GetAsync(dashboard);
        Assert.Contains("vrijdag 5 februari 2027", page.Text("#interview-day-hint"));
        var moved = await app.PostAsync(
            dashboard,
            ("action", "moveInterviews"),
            ("stage", Stage),
            ("day", "2027-02-09")
        );
        Assert.Contains("verplaatst", moved.Text("#done"));
        await app.Time.RunUntilIdleAsync();
        var agenda = await app.Get<AgendaRecords>().GetAsync(scene.Procedure, $"{Stage}-1");
        Assert.Equal(new DateOnly(2027, 2, 9), agenda.Day);
    }

    private static async Task<RecruitmentApp> StartAsync(bool recover)
    {
        var app = await SingleStage.StartAsync(recover);
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        return app;
    }

    private static Task<HttpResponseMessage> MoveAsync(Scene scene, string day) =>
        scene.App.PostAsync(scene.Procedure, "dates", new { stage = Stage, interviewDay = day });

    /// <summary>Anna chose two o'clock, Bram nothing.</summary>
    private static async Task<(Scene Scene, StageCall Call, Candidate Anna, Candidate Bram)> ChosenAsync(
        RecruitmentApp app
    )
    {
        var scene = await Scene.SetAsync(
            app,
            definition =>
                definition with
                {
                    Organisation = definition.Organisation with { ClosedDays = [StudyDay] },
                    Stages = [.. definition.Stages.Where(s => s.Id == Stage)],
                },
            procedure =>
                procedure with
                {
                    CurrentStage = Stage,
                    Timeline = [SingleStage.DatesOf(Stage, Deadline, Day) with { StartedAt = SingleStage.Start }],
                }
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        await app.PostAsync(scene.LinkOf(SlotLink.Name, call, anna), (SlotLink.SlotField, "20270205-1400"));
        await app.Time.RunUntilIdleAsync();
        return (scene, call, anna, bram);
    }
}

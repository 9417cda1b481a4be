using System.Net;
using System.Net.Http.Json;
using Recruitment.Candidates;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Stages.Interviews;

/// <summary>The recruiter arranges interviews on Friday 5 February 2027: another time, more times, a room, a link.</summary>
public sealed class ArrangedInterviewsTests
{
    private const string Stage = "gesprekken";
    private const string Meeting = "https://meet.example.org/abc?pwd=1";
    private static readonly DateOnly Deadline = new(2027, 2, 3);
    private static readonly DateOnly Day = new(2027, 2, 5);

    [Theory, WarmAndRecovered]
    public async Task One_interview_gets_another_time_and_every_calendar_the_update(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, _, anna, _) = await SettledAsync(app);
        var before = (await app.MailsAsync()).Count;

        Assert.Equal(
            HttpStatusCode.Accepted,
            await ArrangeAsync(scene, anna, new { start = "2027-02-08T16:30", reason = "Ziek." })
        );
        Assert.Equal(
            HttpStatusCode.Accepted,
            await ArrangeAsync(scene, anna, new { start = "2027-02-08T16:30", reason = "Ziek." })
        );

        var news = (await app.MailsAsync()).Skip(before).ToList();
        Assert.Equal(6, news.Count);
        Assert.All(news, m => Assert.Equal("REQUEST", m.Event("METHOD")));
        Assert.All(news, m => Assert.Contains("20270208T163000", m.Event("DTSTART")));
        Assert.All(news, m => Assert.Equal("1", m.Event("SEQUENCE")));
        Assert.All(news, m => Assert.Contains("verplaatst", m.Html));
        Assert.Single(news, m => m.To == anna.Email);
        Assert.Equal("Ziek.", (await scene.FindAsync(anna)).Interview?.Reason);
        await app.AdvanceUntilAsync(Day, 18);
        Assert.Empty(await app.MailsAsync("BallotInvitationMail"));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 8), 18);
        Assert.Equal(5, (await app.MailsAsync("BallotInvitationMail")).Count);
    }

    [Theory, WarmAndRecovered]
    public async Task A_room_and_a_link_are_in_the_mails_the_calendars_and_on_the_page(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, call, anna, bram) = await SettledAsync(app);
        var before = (await app.MailsAsync()).Count;

        await ArrangeAllAsync(
            scene,
            new
            {
                room = "Lokaal 12",
                meetingLink = Meeting,
                reason = "De zaal is bezet.",
            }
        );
        var news = (await app.MailsAsync()).Skip(before).ToList();
        Assert.Equal(12, news.Count);
        Assert.All(news, m => Assert.Equal("1", m.Event("SEQUENCE")));
        Assert.All(news, m => Assert.Equal(Meeting, m.Event("URL")));
        Assert.All(news, m => Assert.Equal("Lokaal 12", m.Event("LOCATION")));
        Assert.All(news, m => Assert.Contains(Meeting, m.Links));
        Assert.All(news, m => Assert.Contains("plaats", m.Html));
        var page = await app.GetAsync(scene.LinkOf(SlotLink.Name, call, anna));
        Assert.Equal(Meeting, page.Text("#meeting"));

        await ArrangeAsync(scene, bram, new { room = "Lokaal 3", reason = "Rolstoel." });
        var brams = (await app.MailsAsync(nameof(InterviewConfirmationMail))).Last();
        Assert.Equal((bram.Email, "2", "Lokaal 3"), (brams.To, brams.Event("SEQUENCE"), brams.Event("LOCATION")));
    }

    [Fact]
    public async Task Times_are_added_while_candidates_choose()
    {
        await using var app = await StartAsync();
        var (scene, call, anna, _) = await InvitedAsync(app);

        Assert.Equal(
            HttpStatusCode.Accepted,
            await ArrangeAllAsync(scene, new { add = new[] { "2027-02-08T18:30" }, reason = "Avond." })
        );
        var page = await app.PostAsync(scene.LinkOf(SlotLink.Name, call, anna), (SlotLink.SlotField, "20270208-1830"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("20270208-1830", (await scene.FindAsync(anna)).Interview?.Id);

        await app.AdvanceUntilAsync(Deadline.AddDays(1), 9);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await ArrangeAllAsync(scene, new { add = new[] { "2027-02-08T20:00" }, reason = "Avond." })
        );
    }

    [Theory, WarmAndRecovered]
    public async Task Who_has_still_to_choose_hears_once_of_each_time_that_is_added(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, call, anna, bram) = await InvitedAsync(app);
        await app.PostAsync(scene.LinkOf(SlotLink.Name, call, anna), (SlotLink.SlotField, "20270205-1300"));
        await ArrangeAllAsync(scene, new { room = "Lokaal 12", reason = "De zaal is bezet." });
        Assert.Empty(await app.MailsAsync(nameof(InterviewTimesAddedMail)));

        for (var i = 0; i < 2; i++)
        {
            await ArrangeAllAsync(scene, new { add = new[] { "2027-02-08T18:30" }, reason = "Avond." });
        }

        var told = Assert.Single(await app.MailsAsync(nameof(InterviewTimesAddedMail)));
        Assert.Equal(bram.Email, told.To);
        var page = await app.GetAsync(new Uri(told.Links[0]).PathAndQuery);
        Assert.Contains("18:30", page.Document.Body!.TextContent.Replace('.', ':'));
        await ArrangeAllAsync(scene, new { add = new[] { "2027-02-08T19:30" }, reason = "Nog een avond." });
        Assert.Equal(2, (await app.MailsAsync(nameof(InterviewTimesAddedMail))).Count);
        Assert.Single(await app.MailsAsync(nameof(InterviewInvitationMail)), mail => mail.To == bram.Email);
    }

    [Theory]
    [InlineData("2027-02-05T13:30", null, "recruiter")]
    [InlineData("2027-02-01T09:00", null, "recruiter")]
    [InlineData("morgen om tien uur", null, "recruiter")]
    [InlineData(null, "http://meet.example.org/abc", "recruiter")]
    [InlineData(null, "javascript:alert(1)", "recruiter")]
    [InlineData(null, "https://meet.example.org/a\r\nX:1", "recruiter")]
    [InlineData("2027-02-08T09:00", null, "niemand")]
    [InlineData(null, null, "recruiter")]
    public async Task What_cannot_be_is_refused_and_changes_nothing(string? start, string? meetingLink, string by)
    {
        await using var app = await StartAsync();
        var (scene, _, anna, _) = await SettledAsync(app);
        var before = (await app.MailsAsync()).Count;

        var answer = await ArrangeAsync(
            scene,
            anna,
            new
            {
                start,
                meetingLink,
                by,
                reason = "Ziek.",
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer);
        Assert.Equal(before, (await app.MailsAsync()).Count);
    }

    [Fact]
    public async Task An_interview_that_was_held_or_that_nobody_has_is_not_moved()
    {
        await using var app = await StartAsync();
        var (scene, _, anna, _) = await SettledAsync(app);
        var cleo = await scene.AddAsync("Cleo Smit", CandidateStatus.Applied);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await ArrangeAsync(scene, cleo, new { start = "2027-02-08T09:00", reason = "x" })
        );

        await app.AdvanceUntilAsync(Day, 13, 15);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await ArrangeAsync(scene, anna, new { start = "2027-02-08T09:00", reason = "x" })
        );
        await app.AdvanceUntilAsync(Day, 18);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await ArrangeAsync(scene, anna, new { room = "Lokaal 1", reason = "x" })
        );
    }

    [Theory, WarmAndRecovered]
    public async Task Who_has_an_interview_is_told_of_a_suspension_and_what_passed_in_it_is_held_later(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, call, anna, bram) = await SettledAsync(app);
        await ArrangeAsync(scene, bram, new { start = "2027-02-15T09:00", reason = "Vakantie." });
        await app.AdvanceUntilAsync(Day.AddDays(-1), 12);
        await app.PostAsync(scene.Procedure, "suspend");

        var told = await app.MailsAsync(nameof(InterviewsSuspendedMail));
        Assert.Equal(7, told.Count);
        Assert.Contains(told, m => m.To == anna.Email);
        Assert.DoesNotContain(told, m => m.To != anna.Email && m.Html.Contains("Vos"));

        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 8), 10);
        Assert.Empty(await app.MailsAsync("BallotInvitationMail"));
        var before = (await app.MailsAsync()).Count;
        await app.PostAsync(scene.Procedure, "resume");

        var news = (await app.MailsAsync()).Skip(before).ToList();
        Assert.DoesNotContain(news, m => m.Kind == "BallotInvitationMail");
        var annas = Assert.Single(news, m => m.To == anna.Email);
        Assert.Equal(nameof(InterviewConfirmationMail), annas.Kind);
        Assert.Contains("20270210T130000", annas.Event("DTSTART"));
        Assert.Equal(5, news.Count(m => m.Kind == nameof(InterviewScheduleMail)));
        var brams = Assert.Single(news, m => m.To == bram.Email);
        Assert.Equal(nameof(InterviewsResumedMail), brams.Kind);
        Assert.Equal("20270210-1300", (await scene.FindAsync(anna)).Interview?.Id);

        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 14), 18);
        Assert.Empty(await app.MailsAsync("BallotInvitationMail"));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 15), 18);
        Assert.Equal(5, (await app.MailsAsync("BallotInvitationMail")).Count);
        Assert.Null(await scene.ResultAsync(call));
    }

    [Fact]
    public async Task Who_has_not_chosen_before_a_suspension_gets_a_time_that_is_to_come()
    {
        await using var app = await StartAsync();
        var (scene, _, anna, bram) = await InvitedAsync(app);
        await app.PostAsync(scene.Procedure, "suspend");
        Assert.Empty(await app.MailsAsync(nameof(InterviewsSuspendedMail)));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 8), 10);
        await app.PostAsync(scene.Procedure, "resume");
        await app.Time.RunUntilIdleAsync();

        Assert.True((await scene.FindAsync(anna)).Interview?.Start > app.Clock.GetUtcNow());
        Assert.True((await scene.FindAsync(bram)).Interview?.Start > app.Clock.GetUtcNow());
    }

    private static async Task<RecruitmentApp> StartAsync(bool recover = false)
    {
        var app = await SingleStage.StartAsync(recover);
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        return app;
    }

    private static async Task<(Scene, StageCall, Candidate, Candidate)> InvitedAsync(RecruitmentApp app)
    {
        var scene = await app.StandAtAsync(Stage, Deadline, Day);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        return (scene, call, anna, bram);
    }

    /// <summary>Anna is at 13:00, Bram at 14:00, and the committee knows.</summary>
    private static async Task<(Scene, StageCall, Candidate, Candidate)> SettledAsync(RecruitmentApp app)
    {
        var (scene, call, anna, bram) = await InvitedAsync(app);
        await app.AdvanceUntilAsync(Deadline.AddDays(1), 9);
        return (scene, call, anna, bram);
    }

    private static async Task<HttpStatusCode> ArrangeAsync(Scene scene, Candidate candidate, object body)
    {
        var address = $"api/procedures/{scene.Procedure}/candidates/{candidate.Id}/interview";
        using var answer = await scene.App.Http.PostAsJsonAsync(address, body);
        await scene.App.Time.RunUntilIdleAsync();
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> ArrangeAllAsync(Scene scene, object body)
    {
        using var answer = await scene.App.Http.PostAsJsonAsync($"api/procedures/{scene.Procedure}/interviews", body);
        await scene.App.Time.RunUntilIdleAsync();
        return answer.StatusCode;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Stages.Interviews;

/// <summary>A candidate whom none of the times suits, and what candidates know of the day.</summary>
public sealed class NoTimeSuitsTests
{
    private const string Stage = "gesprekken";
    private const string Wish = "Alleen op maandag na 16.00 uur.";
    private static readonly DateOnly Deadline = new(2027, 2, 3);
    private static readonly DateOnly Day = new(2027, 2, 5);

    [Theory, WarmAndRecovered]
    public async Task The_recruiter_hears_once_with_the_telephone_number_and_arranges_another(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, call, anna) = await InvitedAsync(app);
        var link = scene.LinkOf(SlotLink.Name, call, anna);

        for (var i = 0; i < 2; i++)
        {
            var page = await app.PostAsync(link, (SlotLink.SlotField, SlotLink.NoneSuits), (SlotLink.WishField, Wish));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(Wish, page.Text("#asked"));
        }

        var mail = Assert.Single(await app.MailsAsync(nameof(InterviewWishMail)));
        Assert.Equal(scene.Definition.People.Recruiter.Email, mail.To);
        Assert.Contains(Wish, mail.Html);
        Assert.Contains("06 12345678", mail.Html);
        var task = Assert.Single(await TasksAsync(scene));
        Assert.Equal("arrangeInterview", task.GetProperty("kind").GetString());
        Assert.Equal(anna.Id.Value, task.GetProperty("contact").GetString());

        await app.AdvanceUntilAsync(Deadline.AddDays(-1), 12);
        Assert.DoesNotContain(await app.MailsAsync(nameof(InterviewReminderMail)), m => m.To == anna.Email);
        using var answer = await app.Http.PostAsJsonAsync(
            $"api/procedures/{scene.Procedure}/candidates/{anna.Id}/interview",
            new { start = "2027-02-08T16:30", reason = "Afgesproken." }
        );
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await app.Time.RunUntilIdleAsync();
        Assert.Empty(await TasksAsync(scene));
        Assert.False((await scene.FindAsync(anna)).InterviewWish!.IsOpen);
        Assert.Equal("20270208-1630", (await scene.FindAsync(anna)).Interview?.Id);
    }

    [Fact]
    public async Task Who_says_so_without_saying_when_keeps_the_choice_and_is_asked()
    {
        await using var app = await StartAsync();
        var (scene, call, anna) = await InvitedAsync(app);

        var page = await app.PostAsync(
            scene.LinkOf(SlotLink.Name, call, anna),
            (SlotLink.SlotField, SlotLink.NoneSuits),
            (SlotLink.WishField, " ")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Document.QuerySelector("#slot-none")!.HasAttribute("checked"));
        var fault = page.Document.QuerySelector(".error-summary a")!;
        Assert.Equal("#wish", fault.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector("#wish"));
        Assert.Null((await scene.FindAsync(anna)).InterviewWish);
        Assert.Empty(await app.MailsAsync(nameof(InterviewWishMail)));
    }

    [Fact]
    public async Task Who_chose_nothing_and_typed_keeps_what_was_typed()
    {
        await using var app = await StartAsync();
        var (scene, call, anna) = await InvitedAsync(app);

        var page = await app.PostAsync(scene.LinkOf(SlotLink.Name, call, anna), (SlotLink.WishField, Wish));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(Wish, page.Text("#wish"));
        var fault = page.Document.QuerySelector(".error-summary a")!.GetAttribute("href")!;
        Assert.NotNull(page.Document.QuerySelector(fault));
    }

    [Fact]
    public async Task A_time_that_is_chosen_after_all_counts_and_the_recruiter_need_do_nothing()
    {
        await using var app = await StartAsync();
        var (scene, call, anna) = await InvitedAsync(app);
        var link = scene.LinkOf(SlotLink.Name, call, anna);
        await app.PostAsync(link, (SlotLink.SlotField, SlotLink.NoneSuits), (SlotLink.WishField, Wish));

        var page = await app.PostAsync(link, (SlotLink.SlotField, "20270205-1300"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("#asked"));
        Assert.Empty(await TasksAsync(scene));
    }

    [Fact]
    public async Task Who_waits_for_another_time_when_the_choice_closes_gets_one_by_rule_that_says_who_calls()
    {
        await using var app = await StartAsync();
        var (scene, call, anna) = await InvitedAsync(app);
        await app.PostAsync(
            scene.LinkOf(SlotLink.Name, call, anna),
            (SlotLink.SlotField, SlotLink.NoneSuits),
            (SlotLink.WishField, Wish)
        );

        await app.AdvanceUntilAsync(Deadline.AddDays(1), 9);

        var mail = Assert.Single(await app.MailsAsync(nameof(InterviewConfirmationMail)), m => m.To == anna.Email);
        Assert.Contains($"{scene.Definition.People.Recruiter.Name} neemt daarover contact met u op", mail.Html);
        Assert.Single(await TasksAsync(scene));
    }

    [Fact]
    public async Task Who_will_be_there_the_way_in_the_telephone_and_the_link_are_in_page_mail_and_invitation()
    {
        await using var app = await StartAsync();
        var (scene, call, anna) = await InvitedAsync(app);
        string[] told = ["Cor Missie, voorzitter", "Er is een lift.", "0297 123456", "https://meet.example.org/a"];

        var page = await app.GetAsync(scene.LinkOf(SlotLink.Name, call, anna));
        await app.PostAsync(scene.LinkOf(SlotLink.Name, call, anna), (SlotLink.SlotField, "20270205-1300"));
        var invited = (await app.MailsAsync(nameof(InterviewInvitationMail))).First(m => m.To == anna.Email);
        var confirmed = (await app.MailsAsync(nameof(InterviewConfirmationMail))).First(m => m.To == anna.Email);

        Assert.All(told, text => Assert.Contains(text, page.Text("main")));
        Assert.All(told, text => Assert.Contains(text, invited.Html));
        Assert.All(told, text => Assert.Contains(text, confirmed.Html));
        Assert.All(
            told,
            text => Assert.Contains(text.Replace(",", "\\,"), confirmed.Event("DESCRIPTION").Replace("\\;", ";"))
        );
        await app.AdvanceUntilAsync(Deadline.AddDays(1), 9);
        var member = (await app.MailsAsync(nameof(InterviewScheduleMail)))[0];
        Assert.Contains("06 12345678", member.Html);
    }

    private static async Task<RecruitmentApp> StartAsync(bool recover = false)
    {
        var app = await SingleStage.StartAsync(recover);
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        return app;
    }

    private static async Task<(Scene, StageCall, Candidate)> InvitedAsync(RecruitmentApp app)
    {
        var scene = await app.StandAtAsync(Stage, Deadline, Day);
        await app.Procedures.ChangeDefinitionAsync(scene.Procedure, Told);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        await app.Candidates.ChangeAsync(scene.Procedure, anna.Id, c => c with { Phone = "06 12345678" });
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        return (scene, call, anna);
    }

    private static ProcedureDefinition Told(ProcedureDefinition definition) =>
        definition with
        {
            Stages =
            [
                .. definition.Stages.Select(stage =>
                    stage.Interviews is { } plan
                        ? stage with
                        {
                            Interviews = plan with
                            {
                                Present = ["Cor Missie, voorzitter"],
                                Access = "Er is een lift.",
                                Phone = "0297 123456",
                                MeetingLink = "https://meet.example.org/a",
                            },
                        }
                        : stage
                ),
            ],
        };

    private static async Task<IReadOnlyList<JsonElement>> TasksAsync(Scene scene)
    {
        var status = await scene.App.Http.GetFromJsonAsync<JsonElement>($"api/procedures/{scene.Procedure}");
        return [.. status.GetProperty("tasks").EnumerateArray()];
    }
}

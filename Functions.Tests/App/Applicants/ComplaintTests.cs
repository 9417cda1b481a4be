using System.Net;
using Recruitment.Applicants;
using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Applicants;

/// <summary>A candidate complains on Monday 9 March 2026; the answer is due on 9 April.</summary>
public sealed class ComplaintTests
{
    private const string Text = "Ik kreeg geen antwoord op mijn vraag over de reiskosten.";

    [Theory, WarmAndRecovered]
    public async Task A_complaint_goes_to_the_recruiter_and_the_answer_to_the_candidate(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, candidate) = await ComplainAsync(app);
        var received = Assert.Single(await app.MailsAsync(nameof(ComplaintReceivedMail)));
        var complaint = Assert.Single(await ListAsync(scene));

        var page = await AnswerAsync(scene, complaint, "Wij vergoeden de reiskosten.");

        Assert.Equal(People.RecruiterId.Value, received.Recipient);
        Assert.Contains(Text, received.Html);
        Assert.Equal("Het antwoord is verstuurd.", page.Text("#done"));
        var answer = Assert.Single(await app.MailsAsync(nameof(ComplaintAnsweredMail)));
        Assert.Equal(candidate.Id.Value, answer.Recipient);
        Assert.Contains("Wij vergoeden de reiskosten.", answer.Html);
        await scene.AdvanceToAsync(day: 60, hour: 0);
        Assert.Empty(await app.MailsAsync(nameof(ComplaintReminderMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task Without_an_answer_the_recruiter_is_reminded_and_then_the_board_is_told(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, _) = await ComplainAsync(app);

        await app.AdvanceUntilAsync(new DateOnly(2026, 4, 3), 12);
        Assert.Equal([People.RecruiterId.Value], await scene.RecipientsAsync(nameof(ComplaintReminderMail)));
        Assert.Empty(await scene.RecipientsAsync(nameof(ComplaintEscalationMail)));
        await app.AdvanceUntilAsync(new DateOnly(2026, 4, 7), 12);
        Assert.Equal(
            ["board-1", People.RecruiterId.Value],
            await scene.RecipientsAsync(nameof(ComplaintEscalationMail))
        );
        await app.AdvanceUntilAsync(new DateOnly(2026, 4, 17), 12);

        Assert.Equal(6, (await scene.RecipientsAsync(nameof(ComplaintEscalationMail))).Count);
        var toBoard = (await app.MailsAsync(nameof(ComplaintEscalationMail))).First(mail =>
            mail.Recipient == "board-1"
        );
        Assert.DoesNotContain("/l/", toBoard.Html);
    }

    [Fact]
    public async Task What_was_missed_while_the_app_was_down_is_not_made_up_for_in_one_day()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, _) = await ComplainAsync(app);

        await app.StopAsync();
        app.Clock.AdvanceTo(new DateTimeOffset(2026, 5, 20, 10, 0, 0, TimeSpan.Zero));
        await app.RestartAsync();

        Assert.Single(await app.MailsAsync(nameof(ComplaintReminderMail)));
        Assert.Empty(await app.MailsAsync(nameof(ComplaintEscalationMail)));
        for (var day = 21; day <= 24; day++)
        {
            await app.AdvanceUntilAsync(new DateOnly(2026, 5, day), 13);
            Assert.Equal(2 * (day - 20), (await scene.RecipientsAsync(nameof(ComplaintEscalationMail))).Count);
        }
    }

    [Fact]
    public async Task The_same_complaint_posted_twice_is_one_and_its_answer_stays()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, candidate) = await ComplainAsync(app);
        await app.PostAsync(app.OwnPage(candidate), ("action", "complain"), ("complaint", Text));
        var complaint = Assert.Single(await ListAsync(scene));

        await AnswerAsync(scene, complaint, "Een antwoord.");
        var again = await AnswerAsync(scene, complaint, "Een ander antwoord.");
        var empty = await AnswerAsync(scene, complaint, " ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("al beantwoord", again.Text("#fault"));
        Assert.Contains("Vul een antwoord in", empty.Text("#fault"));
        Assert.Single(await app.MailsAsync(nameof(ComplaintReceivedMail)));
        var own = await app.GetAsync(app.OwnPage(candidate));
        Assert.Contains("Ons antwoord: Een antwoord.", own.Text("#complaint-section"));
    }

    [Fact]
    public async Task An_empty_complaint_is_sent_back_with_what_to_do()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app);
        var candidate = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);

        var page = await app.PostAsync(app.OwnPage(candidate), ("action", "complain"), ("complaint", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Schrijf waarover u een klacht hebt.", Assert.Single(page.Faults()));
        Assert.Empty(await ListAsync(scene));
    }

    [Fact]
    public async Task A_complaint_is_erased_with_its_candidate_and_nobody_is_reminded_of_it()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, candidate) = await ComplainAsync(app);

        await app.PostAsync(app.OwnPage(candidate), ("action", "erase"), ("confirmErase", "true"));
        await scene.AdvanceToAsync(day: 60, hour: 0);

        Assert.Empty(await ListAsync(scene));
        Assert.Empty(await app.MailsAsync(nameof(ComplaintReceivedMail)));
        Assert.Empty(await app.MailsAsync(nameof(ComplaintReminderMail)));
    }

    [Fact]
    public async Task After_the_end_a_complaint_is_due_before_the_data_are_erased()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, candidate) = await ComplainAsync(app);
        var complaint = Assert.Single(await ListAsync(scene));
        var ended = await app.Procedures.ChangeAsync(
            scene.Procedure,
            p => p with { EndedAt = RecruitmentApp.Monday.AddDays(-7) }
        );

        var due = app.Get<ComplaintRecords>().DueOf(complaint, candidate.ConsentRetention, ended, scene.Definition);

        Assert.Equal(RecruitmentApp.Monday.AddDays(21), due);
    }

    [Fact]
    public async Task Five_complaints_in_a_day_are_enough_and_the_sixth_stays_in_the_form()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, candidate) = await ComplainAsync(app);
        for (var number = 2; number <= 5; number++)
        {
            await app.PostAsync(app.OwnPage(candidate), ("action", "complain"), ("complaint", $"Klacht {number}"));
        }

        var sixth = await app.PostAsync(app.OwnPage(candidate), ("action", "complain"), ("complaint", "Klacht 6"));
        var again = await app.PostAsync(app.OwnPage(candidate), ("action", "complain"), ("complaint", Text));
        await app.Time.RunUntilIdleAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sixth.Status);
        Assert.Equal("Klacht 6", sixth.Document.QuerySelector("#complaint")!.TextContent);
        Assert.Contains("morgen", sixth.Document.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(5, (await ListAsync(scene)).Count);
        Assert.Equal(5, (await app.MailsAsync(nameof(ComplaintReceivedMail))).Count);
    }

    private static async Task<(Scene Scene, Candidate Candidate)> ComplainAsync(RecruitmentApp app)
    {
        var scene = await Scene.SetAsync(app);
        var candidate = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var page = await app.PostAsync(app.OwnPage(candidate), ("action", "complain"), ("complaint", Text));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await app.Time.RunUntilIdleAsync();
        return (scene, candidate);
    }

    private static async Task<Play.App.WebPage> AnswerAsync(Scene scene, Complaint complaint, string answer)
    {
        var page = await scene.App.PostAsync(
            scene.App.PathOf(DashboardAddress.Of(scene.Procedure)),
            ("action", "answer"),
            ("candidate", complaint.Candidate.Value),
            ("complaint", complaint.Id),
            ("answer", answer)
        );
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    private static Task<IReadOnlyList<Complaint>> ListAsync(Scene scene) =>
        scene.App.Get<ComplaintRecords>().ListAsync(scene.Procedure, default);
}

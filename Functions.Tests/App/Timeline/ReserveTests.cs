using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Applicants.Appointing;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Appointment.Reserve;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages;
using static Recruitment.Tests.Timeline.AppointedScene;

namespace Recruitment.Tests.Timeline;

/// <summary>Who is in reserve, from the appointment in February 2027 to the first of August, on which work starts.</summary>
public sealed class ReserveTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task Who_comes_next_is_in_reserve_until_the_appointed_has_started_and_is_answered_then(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, _, bram, dirk) = await AppointAsync(app);
        Assert.Equal(CandidateStatus.Reserve, await scene.StatusAsync(bram));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(dirk));
        var told = Assert.Single(await app.MailsAsync(nameof(ReserveMail)));
        Assert.Equal(bram.Email, told.To);
        Assert.Contains("zondag 1 augustus 2027", told.Text);
        Assert.Contains("vrij om elders", told.Text);
        Assert.Contains(
            "In reserve tot de eerste werkdag: 1",
            (await app.MailsAsync(nameof(AppointmentNoticeMail)))[0].Text
        );

        var listed = await app.Http.GetFromJsonAsync<JsonElement>(
            $"api/procedures/{scene.Procedure}/candidates?status=reserve"
        );
        Assert.Equal("2027-08-01", listed.GetProperty("candidates")[0].GetProperty("reserveUntil").GetString());
        Assert.True((await app.StatusAsync(scene.Procedure)).GetProperty("awaitsStart").GetBoolean());
        var dashboard = await app.GetAsync(app.PathOf(DashboardAddress.Of(scene.Procedure)));
        Assert.Contains("Reserve tot", dashboard.Text("#candidates"));

        await app.AdvanceUntilAsync(StartOfWork, 23);
        Assert.Equal(CandidateStatus.Reserve, await scene.StatusAsync(bram));
        await app.AdvanceUntilAsync(StartOfWork.AddDays(1), 10);
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(bram));
        var answer = (await app.MailsAsync(nameof(RejectionMail))).Single(mail => mail.To == bram.Email);
        Assert.Contains("U stond reserve", answer.Text);
        Assert.Empty(await app.MailsAsync(nameof(NoAnswerYetMail)));
        Assert.False((await app.StatusAsync(scene.Procedure)).GetProperty("awaitsStart").GetBoolean());
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Who_is_in_reserve_can_let_go_of_the_place(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, _, bram, _) = await AppointAsync(app);
        var page = await app.GetAsync(OwnPage(scene, bram));
        Assert.Contains("U staat reserve", page.Text(".status"));
        Assert.Contains("Uw reserveplaats loslaten", page.Text("#withdraw"));
        await WithdrawAsync(scene, bram, "Ik heb iets anders.");
        Assert.Equal(CandidateStatus.Withdrawn, await scene.StatusAsync(bram));
        Assert.Single(await app.MailsAsync(nameof(WithdrawalConfirmedMail)));
        Assert.Empty(await app.MailsAsync(nameof(PlaceFreedMail)));
        Assert.NotNull((await app.Procedures.GetAsync(scene.Procedure)).EndedAt);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task The_rejected_go_four_weeks_after_the_end_and_the_reserve_four_weeks_after_the_answer(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, bram, dirk) = await AppointAsync(app);
        await app.PostAsync(scene.Procedure, "cancel"); // the stages for whoever was appointed, which take years
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(60));
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, dirk.Id));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, bram.Id));
        await app.AdvanceUntilAsync(StartOfWork.AddDays(20), 12);
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, anna.Id));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(bram));
        await app.AdvanceUntilAsync(StartOfWork.AddDays(40), 12);
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, bram.Id));
        Assert.NotNull((await app.Procedures.GetAsync(scene.Procedure)).ErasedAt);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_place_that_comes_free_after_the_erasure_of_others_is_still_offered_to_the_reserve(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, anna, bram, dirk) = await AppointAsync(app);
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(75));
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, dirk.Id));
        await scene.ActAsync(anna, "withdraw");
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(45));
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, anna.Id));
        Assert.Null((await app.Procedures.GetAsync(scene.Procedure)).ErasedAt);
        await DecideAsync(scene, "recruiter", "reserve", "Bram was ook geschikt.");
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(bram));
    }

    [Theory]
    [InlineData(null, 2, new[] { "Bram" })]
    [InlineData(null, 1, new string[0])]
    [InlineData(true, 1, new[] { "Bram", "Carla" })]
    [InlineData(false, 2, new string[0])]
    public void The_definition_says_who_is_kept_in_reserve(bool? setting, int approved, string[] kept)
    {
        var definition = Scene.Alkwin();
        definition = definition with
        {
            Stages =
            [
                .. definition.Stages.Select(stage =>
                    stage.Kind == StageKind.Offer
                        ? stage with
                        {
                            Offer = new OfferedTerms { Reserve = setting },
                        }
                        : stage
                ),
            ],
        };
        CandidateSummary[] all =
        [
            Named("Anna", CandidateStatus.Appointed),
            Named("Bram", CandidateStatus.Recommended),
            Named("Carla", CandidateStatus.Recommended),
            Named("Dirk", CandidateStatus.Shortlisted),
        ];
        var ranking = new Ranking { Candidates = [.. all.Take(approved).Select(c => c.Id)] };
        var chosen = ReserveRules.Choose(all, ranking, definition).ToHashSet();
        Assert.Equal(kept, all.Where(c => chosen.Contains(c.Id)).Select(c => c.Name));
    }

    private static CandidateSummary Named(string name, CandidateStatus status) =>
        new(CandidateId.New(), name, $"{name}@post.example", Track.External, status, default);
}

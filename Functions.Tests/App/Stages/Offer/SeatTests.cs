using System.Net;
using Recruitment.Applicants.Appointing;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Appointment;
using Recruitment.Stages.Offer;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Stages.Offer;

/// <summary>A call for members of several bodies: who is appointed has a seat of one of them, for a region.</summary>
public sealed class SeatTests
{
    private static readonly BodySeat[] Seats =
    [
        new()
        {
            Id = "raad-noord",
            Body = "Raad",
            Region = "Noord",
        },
        new() { Id = "commissie", Body = "Commissie" },
    ];

    [Theory, WarmAndRecovered]
    public async Task Seats_go_in_order_of_the_ranking_and_a_seat_that_is_declined_goes_to_who_is_next(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call) = await SetAsync(app);
        var anna = await StandAsync(scene, "Anna Vos", "raad-noord");
        var bram = await StandAsync(scene, "Bram Kok", "raad-noord");
        var cees = await StandAsync(scene, "Cees Mol", "raad-noord", "commissie");
        await RankAsync(scene, anna, bram, cees);
        await scene.StartAsync(nameof(OfferOrchestration), call);
        Assert.Contains("Raad · Noord", Assert.Single(await app.MailsAsync(nameof(OfferMail))).Html);

        await AnswerAsync(scene, call, anna, OfferLink.Decline);
        Assert.Equal("raad-noord", (await scene.FindAsync(bram)).Seat);
        await AnswerAsync(scene, call, bram, OfferLink.Accept);
        Assert.Equal("commissie", (await scene.FindAsync(cees)).Seat);
        await AnswerAsync(scene, call, cees, OfferLink.Accept);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        await scene.StartAsync(nameof(AppointmentOrchestration), scene.Stage(StageKind.Appointment));

        var appointed = await app.MailsAsync(nameof(AppointmentMail));
        Assert.Contains("Raad · Noord", appointed.Single(m => m.Recipient == bram.Id.Value).Html);
        Assert.Contains("u bent benoemd in de Commissie", appointed.Single(m => m.Recipient == cees.Id.Value).Html);
    }

    [Theory, WarmAndRecovered]
    public async Task Who_stands_only_for_a_seat_that_is_taken_gets_no_offer_and_stays_a_candidate(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call) = await SetAsync(app);
        var anna = await StandAsync(scene, "Anna Vos", "raad-noord");
        var bram = await StandAsync(scene, "Bram Kok", "raad-noord");
        await RankAsync(scene, anna, bram);
        await scene.StartAsync(nameof(OfferOrchestration), call);
        await AnswerAsync(scene, call, anna, OfferLink.Accept);

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Single(await app.MailsAsync(nameof(OfferMail)));
        Assert.Equal(CandidateStatus.Recommended, await scene.StatusAsync(bram));
    }

    [Fact]
    public async Task The_page_lists_the_seats_and_asks_which_one_the_candidate_stands_for()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(template: "schoolleiders");
        var page = await app.GetAsync($"/vacancies/{id}");
        Assert.Contains("Commissie Arbeidsvoorwaarden Schoolleiders · Zuid", page.Text("#plaatsen"));
        Assert.Equal(6, page.Form!.Options("seat").Count);

        var refused = await page.Form.PostAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Kies voor welke plaats u zich kandidaat stelt.", refused.Faults());
    }

    private static async Task<(Scene Scene, StageCall Call)> SetAsync(RecruitmentApp app)
    {
        var scene = await Scene.SetAsync(
            app,
            definition =>
                definition with
                {
                    Vacancy = definition.Vacancy with
                    {
                        Kind = VacancyKind.Membership,
                        Positions = Seats.Length,
                        Seats = Seats,
                    },
                }
        );
        var call = scene.Stage(StageKind.Offer);
        await app.Procedures.ChangeAsync(
            scene.Procedure,
            p =>
                p with
                {
                    CurrentStage = call.Stage,
                    Timeline =
                    [
                        .. p.Timeline.Select(d =>
                            d.StageId == call.Stage ? d with { StartedAt = app.Clock.GetUtcNow() } : d
                        ),
                    ],
                }
        );
        return (scene, call);
    }

    private static async Task<Candidate> StandAsync(Scene scene, string name, params string[] seats)
    {
        var candidate = await scene.AddAsync(name, CandidateStatus.Recommended);
        return await scene.App.Candidates.ChangeAsync(scene.Procedure, candidate.Id, c => c with { StandsFor = seats });
    }

    private static Task RankAsync(Scene scene, params Candidate[] ranking) =>
        scene
            .App.Get<RecordStore>()
            .ChangeAsync<Ranking>(
                RecordPaths.Ranking(scene.Procedure),
                _ => new Ranking { Candidates = [.. ranking.Select(c => c.Id)] }
            );

    private static async Task AnswerAsync(Scene scene, StageCall call, Candidate candidate, string answer)
    {
        await scene.App.PostAsync(
            scene.LinkOf(OfferLink.Name, call, candidate),
            (OfferLink.AnswerField, answer),
            ("confirmed", "yes")
        );
        await scene.App.Time.RunUntilIdleAsync();
    }
}

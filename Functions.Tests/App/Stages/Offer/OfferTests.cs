using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Offer;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Offer;

public sealed class OfferTests
{
    private const string Stage = "aanbod";

    private static readonly DateOnly Deadline = new(2027, 2, 5);

    [Theory]
    [WarmAndRecovered]
    public async Task An_accepted_offer_ends_the_stage(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferAsync(app);
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));
        var mail = Assert.Single(await app.MailsAsync(nameof(OfferMail)));
        Assert.Contains(
            "€\u00a03.622 – €\u00a05.520 bruto per maand bij een volledige aanstelling",
            WebUtility.HtmlDecode(mail.Html)
        );
        Assert.Contains("0,6 – 0,8 fte", mail.Html);
        await AnswerAsync(scene, call, anna, OfferLink.Accept);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Recommended, await scene.StatusAsync(bram));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_declined_offer_goes_to_the_next_with_as_much_time_to_answer(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferAsync(app);
        await app.AdvanceUntilAsync(Deadline, 10);
        await AnswerAsync(scene, call, anna, OfferLink.Decline, "Iets dichter bij huis");
        Assert.Equal(CandidateStatus.Declined, await scene.StatusAsync(anna));
        var told = Assert.Single(await app.MailsAsync(nameof(OfferDeclinedMail)));
        Assert.Contains("Iets dichter bij huis", told.Html);
        Assert.Equal(2, (await app.MailsAsync(nameof(OfferMail))).Count);
        var next = await app.Get<OfferRecords>().FindAsync(scene.Procedure, bram.Id, call.Step);
        Assert.Equal(new DateTimeOffset(2027, 2, 11, 22, 59, 0, TimeSpan.Zero), next?.ClosesAt);
        await AnswerAsync(scene, call, bram, OfferLink.Accept);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task With_two_positions_the_offer_goes_on_until_two_accepted(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferAsync(app, positions: 2);
        await AnswerAsync(scene, call, anna, OfferLink.Accept);
        Assert.Null(await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(bram));
        await AnswerAsync(scene, call, bram, OfferLink.Accept);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Empty(await app.MailsAsync(nameof(OfferDeclinedMail)));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task With_two_positions_one_who_accepted_is_enough_when_nobody_is_left(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferAsync(app, positions: 2);
        await AnswerAsync(scene, call, anna, OfferLink.Accept);
        await AnswerAsync(scene, call, bram, OfferLink.Decline);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task After_a_candidate_was_lost_the_offer_goes_to_who_is_next_and_to_nobody_twice(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferAsync(app);
        await AnswerAsync(scene, call, anna, OfferLink.Accept);
        await LoseAsync(scene, anna);
        var second = await ReenterAsync(scene, call, 2);
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(bram));
        await AnswerAsync(scene, second, bram, OfferLink.Accept);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(second));

        // Entered again with everybody who is wanted: nothing is offered any more.
        Assert.Equal(StageResult.Done, await scene.ResultAsync(await ReenterAsync(scene, call, 3)));
        await LoseAsync(scene, bram);
        Assert.Equal(StageResult.NoAppointableCandidate, await scene.ResultAsync(await ReenterAsync(scene, call, 4)));
        Assert.Equal(2, (await app.MailsAsync(nameof(OfferMail))).Count);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Silence_is_reminded_escalated_and_at_last_counts_as_declined(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferAsync(app);
        await app.AdvanceUntilAsync(Deadline, 23, 58);
        Assert.Single(await app.MailsAsync(nameof(OfferReminderMail)));
        Assert.Empty(await app.MailsAsync(nameof(OfferEscalationMail)));
        await app.AdvanceUntilAsync(Deadline, 23, 59);
        Assert.Single(await app.MailsAsync(nameof(OfferEscalationMail)));
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 9), 23, 59);
        Assert.Equal(CandidateStatus.Declined, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(bram));
        await scene.WithdrawAsync(bram, call);
        Assert.Equal(StageResult.NoAppointableCandidate, await scene.ResultAsync(call));
        var told = Assert.Single(await app.MailsAsync(nameof(OfferDeclinedMail)));
        Assert.Contains("vervallen", told.Html);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Asking_for_a_talk_extends_the_deadline_once_and_tells_the_recruiter(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, _) = await OfferAsync(app);
        await AnswerAsync(scene, call, anna, OfferLink.Talk, "Kan het ook 0,7 fte zijn?");
        await AnswerAsync(scene, call, anna, OfferLink.Talk, "En nog iets");
        var told = Assert.Single(await app.MailsAsync(nameof(OfferTalkMail)));
        Assert.Contains("Kan het ook 0,7 fte zijn?", told.Html);
        var offer = await app.Get<OfferRecords>().FindAsync(scene.Procedure, anna.Id, call.Step);
        Assert.Equal(new DateTimeOffset(2027, 2, 9, 22, 59, 0, TimeSpan.Zero), offer?.ClosesAt);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 9), 9);
        await AnswerAsync(scene, call, anna, OfferLink.Accept);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Empty(await app.MailsAsync(nameof(OfferEscalationMail)));
    }

    internal static async Task<(Scene Scene, StageCall Call, Candidate Anna, Candidate Bram)> OfferAsync(
        RecruitmentApp app,
        int positions = 1
    )
    {
        var scene = await app.StandAtAsync(Stage, Deadline);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Recommended);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Recommended);
        await app.Get<RecordStore>()
            .TryAddAsync(RecordPaths.Ranking(scene.Procedure), new Ranking { Candidates = [anna.Id, bram.Id] });
        await app.Get<RecordStore>()
            .ChangeAsync<ProcedureDefinition>(
                RecordPaths.Definition(scene.Procedure),
                d => d! with { Vacancy = d.Vacancy with { Positions = positions } }
            );
        return (scene, await scene.RunAsync(nameof(OfferOrchestration), Stage), anna, bram);
    }

    /// <summary>The candidate turns out not to be appointable after all.</summary>
    private static Task LoseAsync(Scene scene, Candidate candidate) =>
        scene.App.Candidates.ChangeAsync(
            scene.Procedure,
            candidate.Id,
            c => c with { Status = CandidateStatus.Rejected }
        );

    private static async Task<StageCall> ReenterAsync(Scene scene, StageCall call, int round)
    {
        var again = call with { Round = round };
        await scene.App.Procedures.ChangeAsync(scene.Procedure, p => p with { Round = round });
        await scene.StartAsync(nameof(OfferOrchestration), again);
        return again;
    }

    private static async Task AnswerAsync(
        Scene scene,
        StageCall call,
        Candidate candidate,
        string answer,
        string text = ""
    )
    {
        var posted = await scene.App.PostAsync(
            scene.LinkOf(OfferLink.Name, call, candidate),
            (OfferLink.AnswerField, answer),
            (OfferLink.TextField, text)
        );
        Assert.Equal(System.Net.HttpStatusCode.OK, posted.Status);
        await scene.App.Time.RunUntilIdleAsync();
    }
}

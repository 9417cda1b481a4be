using System.Net;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.FollowUp;
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
        Assert.Null(await scene.ResultAsync(await ReenterAsync(scene, call, 4)));
        Assert.Single(await app.MailsAsync(nameof(NobodyLeftMail)));
        Assert.Equal(2, (await app.MailsAsync(nameof(OfferMail))).Count);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Silence_is_reminded_escalated_and_extended_until_the_recruiter_takes_the_offer_back(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferAsync(app);
        await app.AdvanceUntilAsync(Deadline, 23, 58);
        Assert.Single(await app.MailsAsync(nameof(OfferReminderMail)));
        Assert.Empty(await app.MailsAsync(nameof(OfferEscalationMail)));
        await app.AdvanceUntilAsync(Deadline, 23, 59);
        Assert.Single(await app.MailsAsync(nameof(OfferEscalationMail)));
        await app.AdvanceUntilAsync(new DateOnly(2027, 3, 12), 12);
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));
        Assert.InRange((await app.MailsAsync(nameof(OfferEscalationMail))).Count, 3, 10);
        var link = app.PathOf(
            new Link(TakeBackLink.Name, scene.Procedure, call.Step, People.RecruiterId.Value, anna.Id.Value)
        );
        var refused = await app.PostAsync(link, ("reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await app.PostAsync(link, ("reason", "Anna is niet te bereiken."), ("confirmed", "yes"));
        await app.Time.RunUntilIdleAsync();

        Assert.Equal(CandidateStatus.Declined, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(bram));
        var told = Assert.Single(await app.MailsAsync(nameof(OfferDeclinedMail)));
        Assert.Contains("Anna is niet te bereiken.", told.Html);
        Assert.Equal(anna.Email, Assert.Single(await app.MailsAsync(nameof(OfferTakenBackMail))).To);
        var entry = await app.Get<AuditLog>().ListAsync(scene.Procedure).FirstAsync(e => e.What == "OfferTakenBack");
        Assert.Equal("recruiter", entry.Who);
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
        int positions = 1,
        int approved = 2,
        TermsSource terms = TermsSource.Vacancy,
        Track track = Track.External,
        Func<ProcedureDefinition, ProcedureDefinition>? change = null
    )
    {
        var scene = await app.StandAtAsync(
            Stage,
            Deadline,
            change: definition => WithTerms(change?.Invoke(definition) ?? definition, terms)
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Recommended, track);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Recommended);
        await app.Get<RecordStore>()
            .TryAddAsync(
                RecordPaths.Ranking(scene.Procedure),
                new Ranking { Candidates = [.. new[] { anna.Id, bram.Id }.Take(approved)] }
            );
        await app.Get<RecordStore>()
            .ChangeAsync<ProcedureDefinition>(
                RecordPaths.Definition(scene.Procedure),
                d => d! with { Vacancy = d.Vacancy with { Positions = positions } }
            );
        return (scene, await scene.RunAsync(nameof(OfferOrchestration), Stage), anna, bram);
    }

    /// <summary>The definition with another way to come to the terms of an offer.</summary>
    internal static ProcedureDefinition WithTerms(ProcedureDefinition definition, TermsSource terms) =>
        definition with
        {
            Stages =
            [
                .. definition.Stages.Select(stage =>
                    stage.Kind == StageKind.Offer
                        ? stage with
                        {
                            Offer = new OfferedTerms { PersonalTerms = terms },
                        }
                        : stage
                ),
            ],
        };

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

    internal static async Task AnswerAsync(
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
            (OfferLink.TextField, text),
            (LinkConfirmation.Field, LinkConfirmation.Yes)
        );
        Assert.Equal(System.Net.HttpStatusCode.OK, posted.Status);
        await scene.App.Time.RunUntilIdleAsync();
    }
}

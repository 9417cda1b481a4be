using System.Net;
using Recruitment.Applicants;
using Recruitment.Applicants.OwnPage;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.TermEnd;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Timeline;

namespace Recruitment.Tests.Stages.TermEnd;

/// <summary>A term of 16 months from 1 March 2027: the last day is 30 June 2028, notice is due by 30 May.</summary>
public sealed class TermEndTests
{
    private static readonly DateOnly StartsOn = new(2027, 3, 1);
    private static readonly DateOnly Asked = new(2028, 3, 30);
    private static readonly DateOnly NoticeBy = new(2028, 5, 30);

    [Theory]
    [WarmAndRecovered]
    public async Task The_board_is_asked_in_time_and_the_appointed_gets_notice_of_the_end(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await WaitAsync(app);
        await app.AdvanceUntilAsync(Asked, 8, 59);
        Assert.Empty(await app.MailsAsync(nameof(TermAskedMail)));
        await app.AdvanceUntilAsync(Asked, 9);
        var asked = Assert.Single(await app.MailsAsync(nameof(TermAskedMail)));
        Assert.Contains("vrijdag 30 juni 2028", asked.Html);
        Assert.Contains("uiterlijk dinsdag 30 mei 2028", asked.Html);
        Assert.Contains("€ 2.173 tot € 4.416 bruto", asked.Html);
        await DecideAsync(scene, call, anna, TermEndFields.End);
        Assert.Null(await scene.ResultAsync(call));
        var notice = Assert.Single(await app.MailsAsync(nameof(TermNoticeMail)));
        Assert.Equal("anna.vos@example.org", notice.To);
        Assert.Contains("wordt niet voortgezet", notice.Html);
        Assert.Equal(["hr-1", "recruiter"], await scene.RecipientsAsync(nameof(TermDecidedMail)));
        var term = await app.Get<TermRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.NotNull(Assert.Single(term!.Notices).SentAt);
        await app.AdvanceUntilAsync(new DateOnly(2028, 7, 1), 0);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Empty(await app.MailsAsync(nameof(TermAlarmMail)));
    }

    [Fact]
    public async Task In_English_the_board_is_asked_and_the_appointed_gets_notice_in_English()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await WaitAsync(app);
        await app.Get<RecordStore>()
            .ChangeAsync<ProcedureDefinition>(
                RecordPaths.Definition(scene.Procedure),
                d => d! with { Organisation = d.Organisation with { Language = "en" } }
            );
        await app.AdvanceUntilAsync(Asked, 9);
        var asked = Assert.Single(await app.MailsAsync(nameof(TermAskedMail)));
        Assert.Contains("Friday 30 June 2028", asked.Html);
        Assert.Contains("€ 2,173 to € 4,416 gross", WebUtility.HtmlDecode(asked.Html));
        await DecideAsync(scene, call, anna, TermEndFields.Extend, ("months", "12"));
        var notice = Assert.Single(await app.MailsAsync(nameof(TermNoticeMail)));
        Assert.Contains("continued for 12 months", notice.Html);
        Assert.Contains("Saturday 30 June 2029", notice.Html);
        Assert.Contains("it is extended by 12 months", (await app.MailsAsync(nameof(TermDecidedMail)))[0].Html);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task After_an_extension_the_end_of_the_next_term_is_prepared(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await WaitAsync(app);
        await app.AdvanceUntilAsync(Asked, 9);
        await DecideAsync(scene, call, anna, TermEndFields.Extend, ("months", "12"), ("conditions", "Schaal LD"));
        var notice = Assert.Single(await app.MailsAsync(nameof(TermNoticeMail)));
        Assert.Contains("zaterdag 30 juni 2029", notice.Html);
        Assert.Contains("Schaal LD", notice.Html);
        Assert.Null(await scene.ResultAsync(call));
        await app.AdvanceUntilAsync(new DateOnly(2029, 3, 30), 9);
        Assert.Equal(2, (await app.MailsAsync(nameof(TermAskedMail))).Count);
        await DecideAsync(scene, call, anna, TermEndFields.Permanent, 2);
        await app.AdvanceUntilAsync(new DateOnly(2029, 7, 1), 0);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Contains(
            await app.MailsAsync(nameof(TermNoticeMail)),
            m => m.Html.Contains("voor onbepaalde tijd", StringComparison.Ordinal)
        );
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Without_a_decision_the_recruiter_is_alarmed_every_working_day_and_nothing_is_noticed(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, _) = await WaitAsync(app);
        // The board decides by 10 May: ten working days before 30 May, Ascension Day and Friday after it left out.
        var term = await app.Get<TermRecords>().FindAsync(scene.Procedure, await OnlyAsync(scene));
        await app.AdvanceUntilAsync(term!.DecideBy, 23, 59);
        Assert.Single(await app.MailsAsync(nameof(TermReminderMail)));
        Assert.Empty(await app.MailsAsync(nameof(TermAlarmMail)));
        await app.AdvanceUntilAsync(NoticeBy, 12);
        var alarms = await app.MailsAsync(nameof(TermAlarmMail));
        Assert.Equal(10, alarms.Count);
        Assert.All(alarms, m => Assert.Equal("recruiter", m.Recipient));
        Assert.Contains("De laatste dag om schriftelijk aan te zeggen", alarms[^1].Html);
        await app.AdvanceUntilAsync(NoticeBy.AddDays(1), 12);
        var late = (await app.MailsAsync(nameof(TermAlarmMail)))[^1];
        Assert.Contains("één dag geleden", late.Html);
        Assert.Contains("€ 70 tot € 142 bruto", late.Html);
        await app.AdvanceUntilAsync(new DateOnly(2028, 7, 1), 9);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var passed = Assert.Single(await app.MailsAsync(nameof(TermPassedMail)));
        Assert.Contains("hoogstens een jaar", passed.Html);
        Assert.Empty(await app.MailsAsync(nameof(TermNoticeMail)));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Two_terms_that_end_on_one_day_are_one_mail_to_each_reader(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, _) = await WaitAsync(app, "Bram Kok");
        await app.AdvanceUntilAsync(new DateOnly(2028, 7, 1), 9);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var mails = await app.MailsAsync();
        Assert.All(mails, m => Assert.Contains("Bram Kok", m.Html));
        Assert.Equal(mails.Count, mails.DistinctBy(m => (m.Kind, m.Recipient, m.Date)).Count());
        var passed = Assert.Single(mails, m => m.Kind == nameof(TermPassedMail));
        Assert.Contains("meld het aan Anna Vos en Bram Kok", passed.Html);
        Assert.Equal(2, mails.First(m => m.Kind == nameof(TermAskedMail)).Links.Count);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task When_the_appointed_is_erased_it_ends(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await WaitAsync(app);
        await app.Get<Withdrawals>().EraseAsync(anna, app.Durable, default);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(Address(scene, call, anna))).Status);
    }

    [Fact]
    public async Task The_first_decision_holds_and_posting_again_shows_it()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await WaitAsync(app);
        await app.AdvanceUntilAsync(Asked, 9);
        await DecideAsync(scene, call, anna, TermEndFields.End);
        var again = await DecideAsync(scene, call, anna, TermEndFields.Permanent);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("wordt niet voortgezet", again.Text(".notice"));
        Assert.Single(await app.MailsAsync(nameof(TermNoticeMail)));
    }

    [Fact]
    public async Task An_extension_past_the_chain_asks_to_be_confirmed_and_is_told()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await WaitAsync(app);
        await app.AdvanceUntilAsync(Asked, 9);
        var warned = await DecideAsync(scene, call, anna, TermEndFields.Extend, ("months", "21"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.Status);
        Assert.Contains("ketenregeling", Assert.Single(warned.Faults()));
        Assert.Empty(await app.MailsAsync(nameof(TermNoticeMail)));
        await DecideAsync(scene, call, anna, TermEndFields.Extend, ("months", "21"), ("chain", "yes"));
        var told = (await app.MailsAsync(nameof(TermDecidedMail)))[0];
        Assert.Contains("Let op de ketenregeling", told.Html);
        // Permanent by law, so that no next term ends.
        await app.AdvanceUntilAsync(new DateOnly(2028, 7, 1), 0);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory]
    [InlineData("", "", "Kies een van de drie besluiten.")]
    [InlineData(TermEndFields.Extend, "", "Vul in met hoeveel maanden")]
    [InlineData(TermEndFields.Extend, "0", "Vul in met hoeveel maanden")]
    public async Task An_incomplete_decision_is_refused(string choice, string months, string fault)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await WaitAsync(app);
        await app.AdvanceUntilAsync(Asked, 9);
        var page = await DecideAsync(scene, call, anna, choice, ("months", months));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(fault, Assert.Single(page.Faults()));
    }

    [Theory]
    [InlineData("2028-05-22", "2028-05-22")]
    [InlineData("2028-06-20", "2028-05-30")] // Never past the last day of notice.
    public async Task The_recruiter_can_move_the_day_by_which_the_board_decides(string chosen, string decideBy)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await WaitAsync(app);
        await app.AdvanceUntilAsync(Asked, 9);
        var faults = await app.Get<DatesMover>()
            .MoveAsync(
                await app.Procedures.GetAsync(scene.Procedure),
                new DatesMove { Stage = call.Stage, Deadline = DateOnly.Parse(chosen) },
                People.RecruiterId,
                app.Durable,
                default
            );
        Assert.Empty(faults);
        await app.Time.RunUntilIdleAsync();
        var term = await app.Get<TermRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Equal(decideBy, $"{term!.DecideBy:yyyy-MM-dd}");
    }

    [Fact]
    public async Task The_chain_counts_the_fixed_terms_that_an_internal_candidate_had_before()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await WaitAsync(app);
        await app.AdvanceUntilAsync(Asked, 9);
        Assert.Contains("nog hoogstens 20 maanden en 2 contracten", await TextAsync());

        await SayAsync(new CurrentContract(ContractKind.FixedTerm, Contracts: 1, Months: 12));
        Assert.Contains("nog hoogstens 8 maanden en 1 contract ", await TextAsync());
        await SayAsync(new CurrentContract(ContractKind.FixedTerm, Contracts: 2, Months: 20));
        Assert.Contains("een volgende tijdelijke aanstelling geldt als vast", await TextAsync());

        async Task<string> TextAsync() => (await app.GetAsync(Address(scene, call, anna))).Text("main");

        Task SayAsync(CurrentContract contract) =>
            app.Candidates.ChangeAsync(scene.Procedure, anna.Id, c => c with { CurrentContract = contract });
    }

    private static async Task<(Scene Scene, StageCall Call, Candidate Anna)> WaitAsync(
        RecruitmentApp app,
        params IEnumerable<string> others
    )
    {
        var scene = await AfterAcceptance.StandAtAsync(app, AfterAcceptance.TermEnd, startsOn: StartsOn);
        await app.Procedures.ChangeAsync(
            scene.Procedure,
            p => p.WithDates(AfterAcceptance.TermEnd, d => d with { StartedAt = p.CreatedAt })
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Appointed);
        foreach (var other in others)
        {
            await scene.AddAsync(other, CandidateStatus.Appointed);
        }

        var call = await scene.RunAsync(nameof(TermEndOrchestration), AfterAcceptance.TermEnd);
        return (scene, call, anna);
    }

    private static async Task<CandidateId> OnlyAsync(Scene scene) =>
        (await scene.App.Candidates.ListAsync(scene.Procedure))[0].Id;

    private static async Task<WebPage> DecideAsync(
        Scene scene,
        StageCall call,
        Candidate candidate,
        string choice,
        params (string Name, string Value)[] more
    ) => await DecideAsync(scene, call, candidate, choice, 1, more);

    private static async Task<WebPage> DecideAsync(
        Scene scene,
        StageCall call,
        Candidate candidate,
        string choice,
        int number,
        params (string Name, string Value)[] more
    )
    {
        var page = await scene.App.PostAsync(
            Address(scene, call, candidate, number),
            [(TermEndFields.ChoiceField, choice), .. more]
        );
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    private static string Address(Scene scene, StageCall call, Candidate candidate, int number = 1) =>
        scene.App.PathOf(
            new Link(
                TermEndLink.Name,
                scene.Procedure,
                TermKey.StepOf(call.Step, number),
                "board-1",
                candidate.Id.Value
            )
        );
}

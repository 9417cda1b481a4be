using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants;
using Recruitment.Applicants.Appointing;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;
using Recruitment.Timeline;

namespace Recruitment.Tests.Retention;

public sealed class RetentionTests
{
    private const string Stage = "bewaren";

    [Theory]
    [WarmAndRecovered]
    public async Task After_four_weeks_those_without_consent_go_and_after_a_year_the_rest(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await Traces.EndAsync(app, Stage);
        var anna = await Traces.AddAsync(scene, "Anna Vogelzang", consent: false);
        var bram = await Traces.AddAsync(scene, "Bram Kokkelmans", consent: true);
        await Traces.VoteAsync(scene, anna, bram);
        var call = await scene.RunAsync(nameof(RetentionOrchestration), Stage);

        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(28).AddSeconds(-1));
        Assert.Empty(FilesLeft.With(app, "Vogelzang", "Hoekstra"));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, anna));
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(28));
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, anna));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, bram));
        Assert.Empty(await app.MailsAsync(nameof(AppointmentNoticeMail)));
        Assert.Single(await app.MailsAsync(nameof(AppointmentMail)));
        var vote = Assert.Single(await app.Get<BallotRecords>().VotesAsync(scene.Procedure, "b"));
        Assert.Equal([bram], vote.Candidates.Select(c => c.Candidate));
        Assert.Null(vote.Reason);
        Assert.Null(await scene.ResultAsync(call));

        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddMonths(12));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.NotNull((await app.Procedures.GetAsync(scene.Procedure)).ErasedAt);
        Assert.Null(await app.Procedures.FindDefinitionAsync(scene.Procedure));
        var receipt = await app.Get<Receipts>().FindAsync(scene.Procedure);
        Assert.Equal(
            [ErasureRule.WithoutConsent, ErasureRule.ConsentEnded, ErasureRule.NoApplicationsLeft],
            receipt?.Entries.Select(e => e.Rule)
        );
        Assert.Equal(2, receipt?.Entries.Sum(e => e.Counts.Candidates));
        Assert.Equal(2, receipt?.Entries.Sum(e => e.Counts.Files));
        Assert.NotNull(receipt?.CompletedAt);
        var audit = await app.Get<AuditVerifier>().VerifyAsync(scene.Procedure);
        Assert.True(audit is { Holds: true, Entries: > 0 });
        await AssertNothingLeftAsync(app, "Vogelzang", "Kokkelmans", "Hoekstra", "Bouazza");
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Whoever_was_appointed_stays_until_a_week_after_the_first_day_and_nobody_else(bool recover)
    {
        var firstDay = DutchTime.DayOf(SingleStage.Start).AddDays(60);
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await Traces.EndAsync(app, Stage);
        await app.Procedures.ChangeAsync(
            scene.Procedure,
            p => p with { StartsOn = new ResolvedDate("test", firstDay, "day") }
        );
        var anna = await Traces.AddAsync(scene, "Anna Vogelzang", consent: false);
        var bram = await scene.AddAsync("Bram Kokkelmans", CandidateStatus.Rejected);
        var call = await scene.RunAsync(nameof(RetentionOrchestration), Stage);
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(29));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, anna));
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, bram.Id));
        await app.Time.AdvanceUntilAsync(DutchTime.EndOfDay(firstDay.AddDays(7)));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, anna));
        await app.Time.AdvanceUntilAsync(DutchTime.StartOfDay(firstDay.AddDays(8)));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        await AssertNothingLeftAsync(app, "Vogelzang", "Kokkelmans", "Hoekstra");
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Without_any_consent_everything_goes_after_four_weeks(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await Traces.EndAsync(app, Stage);
        await Traces.AddAsync(scene, "Anna Vogelzang", consent: false);
        var call = await scene.RunAsync(nameof(RetentionOrchestration), Stage);
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(28));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        await AssertNothingLeftAsync(app, "Vogelzang", "Hoekstra");
    }

    [Theory]
    [WarmAndRecovered]
    public async Task During_aftercare_the_appointed_stay_and_the_others_go_in_time(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await AfterAcceptance.StandAtAsync(
            app,
            AfterAcceptance.TermEnd,
            startsOn: new DateOnly(2027, 3, 1)
        );
        var anna = await Traces.AddAsync(scene, "Anna Vogelzang", consent: false);
        var bram = await scene.AddAsync("Bram Kokkelmans", CandidateStatus.Rejected);
        var cleo = await scene.AddAsync("Cleo Tammes", CandidateStatus.Rejected, consent: true);
        var handover = $"{RecordPaths.Stage(scene.Procedure, AfterAcceptance.Handover)}handover.json";
        await app.Get<RecordStore>().TryAddAsync(handover, new { Kept = true });
        var call = await scene.RunAsync(nameof(RetentionOrchestration), Stage);

        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(28));
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, bram.Id));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, cleo.Id));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, anna));
        Assert.NotNull(await app.Get<RecordStore>().FindAsync<object>(handover));
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddMonths(12));
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, cleo.Id));
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddMonths(15));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, anna));
        Assert.Null(await scene.ResultAsync(call));

        await EndAftercareAsync(app, call);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.NotNull((await app.Procedures.GetAsync(scene.Procedure)).ErasedAt);
        await AssertNothingLeftAsync(app, "Vogelzang", "Kokkelmans", "Tammes", "Voorganger");
    }

    [Theory]
    [WarmAndRecovered]
    public async Task When_aftercare_ends_before_the_year_only_those_who_consented_stay(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await AfterAcceptance.StandAtAsync(
            app,
            AfterAcceptance.Handover,
            startsOn: new DateOnly(2027, 3, 1)
        );
        var anna = await Traces.AddAsync(scene, "Anna Vogelzang", consent: false);
        var cleo = await scene.AddAsync("Cleo Tammes", CandidateStatus.Rejected, consent: true);
        var call = await scene.RunAsync(nameof(RetentionOrchestration), Stage);
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(40));
        await EndAftercareAsync(app, call);
        Assert.Null(await app.Candidates.FindAsync(scene.Procedure, anna));
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, cleo.Id));
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddMonths(12));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    private static async Task EndAftercareAsync(RecruitmentApp app, StageCall call)
    {
        await ActivatorUtilities
            .CreateInstance<EndAftercareActivity>(app.Get<IServiceProvider>())
            .RunAsync(new StageMoment(call, app.Clock.GetUtcNow()), app.Durable, default);
        await app.Time.RunUntilIdleAsync();
    }

    [Fact]
    public async Task Erasing_on_request_takes_one_candidate_and_leaves_the_others()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("gesprekken");
        var anna = await Traces.AddAsync(scene, "Anna Vogelzang", consent: false);
        var bram = await Traces.AddAsync(scene, "Bram Kokkelmans", consent: false);
        await Traces.VoteAsync(scene, anna, bram);
        var erasure = app.Get<CandidateErasure>();
        var counts = await erasure.EraseAsync(scene.Procedure, anna, CancellationToken.None);
        Assert.Equal(1, counts.Candidates);
        Assert.Equal(1, counts.Files);
        Assert.Equal(2, counts.Mails);
        Assert.Equal(1, counts.VoteMentions);
        Assert.NotNull(await app.Candidates.FindAsync(scene.Procedure, bram));
        Assert.Single(await app.MailsAsync(nameof(AppointmentMail)));
        var again = await erasure.EraseAsync(scene.Procedure, anna, CancellationToken.None);
        Assert.Equal(ErasureCounts.None, again);
    }

    [Fact]
    public async Task Many_candidates_are_erased_in_batches_that_leave_a_short_history()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await Traces.EndAsync(app, Stage);
        const int Many = (2 * EraseCandidatesActivity.Batch) + 1;
        for (var i = 0; i < Many; i++)
        {
            await app.Candidates.TryAddAsync(Traces.Plain(scene, i));
        }

        var call = await scene.RunAsync(nameof(RetentionOrchestration), Stage);
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(28));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var receipt = await app.Get<Receipts>().FindAsync(scene.Procedure);
        Assert.Equal(Many, receipt?.Entries[0].Counts.Candidates);
        var history = app.Get<SqliteStore>().ReadHistory();
        Assert.InRange(history.Count(row => row.InstanceId == call.InstanceId), 1, 40);
    }

    /// <summary>Stops the app, and searches every byte that it leaves behind.</summary>
    private static async Task AssertNothingLeftAsync(RecruitmentApp app, params string[] words)
    {
        await app.StopAsync();
        Assert.All(words, word => Assert.Empty(FilesLeft.With(app, word)));
    }
}

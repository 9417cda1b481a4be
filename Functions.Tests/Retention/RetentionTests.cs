using System.Text;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Stages.Appointment;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Retention;

public sealed class RetentionTests
{
    private const string Stage = "bewaren";

    [Theory]
    [WarmAndRecovered]
    public async Task After_four_weeks_those_without_consent_go_and_after_a_year_the_rest(
        bool recover
    )
    {
        await using var app = await StageApp.StartAsync(recover);
        await app.StandAtAsync(Stage, endedAt: StageApp.Start);
        var anna = await Traces.AddAsync(app, "Anna Vogelzang", consent: false);
        var bram = await Traces.AddAsync(app, "Bram Kokkelmans", consent: true);
        await Traces.VoteAsync(app, anna, bram);
        var call = await app.RunAsync(nameof(RetentionOrchestration), Stage);

        await app.Time.AdvanceUntilAsync(StageApp.Start.AddDays(28).AddSeconds(-1));
        Assert.NotEmpty(FilesWith(app, "Vogelzang"));
        Assert.NotEmpty(FilesWith(app, "Hoekstra"));
        Assert.NotNull(await app.Candidates.FindAsync(app.Id, anna));
        await app.Time.AdvanceUntilAsync(StageApp.Start.AddDays(28));
        Assert.Null(await app.Candidates.FindAsync(app.Id, anna));
        Assert.NotNull(await app.Candidates.FindAsync(app.Id, bram));
        Assert.Empty(await app.MailsAsync(nameof(AppointmentNoticeMail)));
        Assert.Single(await app.MailsAsync(nameof(AppointmentMail)));
        var vote = Assert.Single(await app.Service<BallotRecords>().VotesAsync(app.Id, "b"));
        Assert.Equal([bram], vote.Candidates.Select(c => c.Candidate));
        Assert.Null(vote.Reason);
        Assert.Null(await app.ResultAsync(call));

        await app.Time.AdvanceUntilAsync(StageApp.Start.AddMonths(12));
        Assert.Equal(StageResult.Done, await app.ResultAsync(call));
        Assert.NotNull((await app.Procedures.GetAsync(app.Id)).ErasedAt);
        Assert.Null(await app.Procedures.FindDefinitionAsync(app.Id));
        var receipt = await app.Service<Receipts>().FindAsync(app.Id);
        Assert.Equal(
            [ErasureRule.WithoutConsent, ErasureRule.ConsentEnded, ErasureRule.NoApplicationsLeft],
            receipt?.Entries.Select(e => e.Rule)
        );
        Assert.Equal(2, receipt?.Entries.Sum(e => e.Counts.Candidates));
        Assert.Equal(2, receipt?.Entries.Sum(e => e.Counts.Files));
        Assert.NotNull(receipt?.CompletedAt);
        var audit = await app.Service<AuditLog>().VerifyAsync(app.Id);
        Assert.True(audit is { Holds: true, Entries: > 0 });
        await AssertNothingLeftAsync(app, "Vogelzang", "Kokkelmans", "Hoekstra", "Bouazza");
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Without_any_consent_everything_goes_after_four_weeks(bool recover)
    {
        await using var app = await StageApp.StartAsync(recover);
        await app.StandAtAsync(Stage, endedAt: StageApp.Start);
        await Traces.AddAsync(app, "Anna Vogelzang", consent: false);
        var call = await app.RunAsync(nameof(RetentionOrchestration), Stage);
        await app.Time.AdvanceUntilAsync(StageApp.Start.AddDays(28));
        Assert.Equal(StageResult.Done, await app.ResultAsync(call));
        await AssertNothingLeftAsync(app, "Vogelzang", "Hoekstra");
    }

    [Fact]
    public async Task Erasing_on_request_takes_one_candidate_and_leaves_the_others()
    {
        await using var app = await StageApp.StartAsync();
        await app.StandAtAsync("gesprekken");
        var anna = await Traces.AddAsync(app, "Anna Vogelzang", consent: false);
        var bram = await Traces.AddAsync(app, "Bram Kokkelmans", consent: false);
        await Traces.VoteAsync(app, anna, bram);
        var erasure = app.Service<CandidateErasure>();
        var counts = await erasure.EraseAsync(app.Id, anna, CancellationToken.None);
        Assert.Equal(1, counts.Candidates);
        Assert.Equal(1, counts.Files);
        Assert.Equal(2, counts.Mails);
        Assert.Equal(1, counts.VoteMentions);
        Assert.NotNull(await app.Candidates.FindAsync(app.Id, bram));
        Assert.Single(await app.MailsAsync(nameof(AppointmentMail)));
        var again = await erasure.EraseAsync(app.Id, anna, CancellationToken.None);
        Assert.Equal(ErasureCounts.None, again);
    }

    [Fact]
    public async Task Many_candidates_are_erased_in_batches_that_leave_a_short_history()
    {
        await using var app = await StageApp.StartAsync();
        await app.StandAtAsync(Stage, endedAt: StageApp.Start);
        const int Many = (2 * EraseCandidatesActivity.Batch) + 1;
        for (var i = 0; i < Many; i++)
        {
            await app.Candidates.TryAddAsync(Traces.Plain(app, i));
        }

        var call = await app.RunAsync(nameof(RetentionOrchestration), Stage);
        await app.Time.AdvanceUntilAsync(StageApp.Start.AddDays(28));
        Assert.Equal(StageResult.Done, await app.ResultAsync(call));
        var receipt = await app.Service<Receipts>().FindAsync(app.Id);
        Assert.Equal(Many, receipt?.Entries[0].Counts.Candidates);
        var history = app.Service<SqliteStore>().ReadHistory();
        Assert.InRange(history.Count(row => row.InstanceId == call.InstanceId), 1, 40);
    }

    /// <summary>Stops the app, and searches every byte that it leaves behind.</summary>
    private static async Task AssertNothingLeftAsync(StageApp app, params string[] words)
    {
        await app.StopAsync();
        Assert.All(words, word => Assert.Empty(FilesWith(app, word)));
    }

    /// <summary>The files of the app in which a word stands.</summary>
    private static IReadOnlyList<string> FilesWith(StageApp app, string word)
    {
        var sought = Encoding.UTF8.GetBytes(word);
        return
        [
            .. Directory
                .EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories)
                // Held by the running app; it holds a process id.
                .Where(file => Path.GetFileName(file) != "lock")
                .Where(file => Read(file).AsSpan().IndexOf(sought) >= 0),
        ];
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

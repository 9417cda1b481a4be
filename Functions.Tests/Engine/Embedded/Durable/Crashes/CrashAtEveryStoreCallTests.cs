using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.Embedded.Durable.Crashes;

/// <summary>A crash, or a fault of the disk, at the first step of the store, at the second, and so on to the last.</summary>
public sealed class CrashAtEveryStoreCallTests : IDisposable
{
    // The work is more than twenty commits of three steps each, however they are grouped.
    private const int FewestSteps = 60;

    // Runs differ in how their writes are grouped, so that one run may end at a step that another goes beyond.
    private const int RunsWithoutCrash = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_crash_loses_nothing_and_repeats_only_activities_that_had_not_committed()
    {
        var (crashes, interrupted, kept, without) = (0, 0, 0, 0);
        for (var at = 1; without < RunsWithoutCrash; at++)
        {
            if (await CrashOnceAsync(at) is not { } crash)
            {
                without++;
                continue;
            }

            (crashes, without) = (crashes + 1, 0);
            interrupted += crash.Repeated > 0 ? 1 : 0;
            kept = Math.Max(kept, crash.Committed);
        }

        Assert.InRange(crashes, FewestSteps, int.MaxValue);
        Assert.InRange(interrupted, 1, crashes);
        Assert.InRange(kept, VariedWork.Activities.Count - 2, VariedWork.Activities.Count);
    }

    [Fact]
    public async Task A_second_crash_while_the_first_is_recovered_from_loses_nothing_either()
    {
        for (var at = 2; at <= FewestSteps; at += 14)
        {
            for (var again = 1; again <= 9; again += 4)
            {
                Assert.NotNull(await CrashOnceAsync(at, again));
            }
        }
    }

    [Theory]
    [InlineData(CommitStep.Beginning)]
    [InlineData(CommitStep.Written)]
    internal async Task A_commit_that_fails_is_done_again_and_no_activity_with_it(CommitStep where)
    {
        var failures = 0;
        while (await FailOnceAsync(where, failures + 1))
        {
            failures++;
        }

        Assert.InRange(failures, FewestSteps / 3, int.MaxValue);
    }

    /// <summary>Null when the work ended before the crash was to come.</summary>
    private async Task<(int Committed, int Repeated)?> CrashOnceAsync(params int[] crashesAt)
    {
        var work = new VariedWork();
        var now = EngineHost.Start;
        var folder = NewFolder();
        HashSet<string> committed = [];
        HashSet<string> interrupted = [];
        foreach (var at in crashesAt)
        {
            var life = await LiveAsync(work, folder, now, at);
            AssertNoneRepeated(committed, life.Ran);
            if (life.Remains is null)
            {
                return at == crashesAt[0] ? null : (committed.Count, interrupted.Count);
            }

            (folder, now) = (life.Remains, life.Now);
            committed = [.. await CommittedActivities.ReadAsync(folder)];
            interrupted.UnionWith(life.Ran.Except(committed));
        }

        var last = await LiveAsync(work, folder, now, crashAt: 0);
        AssertNoneRepeated(committed, last.Ran);
        Assert.Equal(VariedWork.Outputs.Order(), last.Outputs.Order());
        return (committed.Count, interrupted.Count(last.Ran.Contains));
    }

    /// <summary>From a start of the engine to the end of the work, or to the crash.</summary>
    private async Task<Life> LiveAsync(VariedWork work, string folder, DateTimeOffset now, int crashAt)
    {
        var crash = new StoreCrash(folder, crashAt, NewFolder());
        var ran = new ConcurrentQueue<string>();
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks => work.AddTo(tasks, ran.Enqueue),
            folder,
            new VirtualClock(now),
            store: crash.Options
        );
        var driven = work.DriveAsync(host, () => crash.Crashed.IsCompleted);
        if (await Task.WhenAny(driven, crash.Crashed) == driven && !crash.Crashed.IsCompleted)
        {
            await driven;
            return new Life([.. ran], null, now, await VariedWork.ReadOutputsAsync(host));
        }

        await crash.Crashed;
        return new Life([.. ran], crash.Remains, host.Clock.GetUtcNow(), []);
    }

    /// <summary>False when the work ended before the commit was to fail.</summary>
    private async Task<bool> FailOnceAsync(CommitStep where, int at)
    {
        var commits = 0;
        var (started, failed) = (false, false);
        void Fail(CommitStep step)
        {
            if (started && step == where && ++commits == at)
            {
                failed = true;
                throw new SqliteException("disk I/O error", SQLitePCL.raw.SQLITE_IOERR);
            }
        }

        var ran = new ConcurrentQueue<string>();
        var work = new VariedWork();
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks => work.AddTo(tasks, ran.Enqueue),
            NewFolder(),
            store: new StoreOptions { AtStep = Fail }
        );
        started = true; // before, the program would not start
        await work.DriveAsync(host, () => false);
        Assert.Equal(VariedWork.Outputs.Order(), (await VariedWork.ReadOutputsAsync(host)).Order());
        Assert.Equal(
            VariedWork.Activities.Concat(VariedWork.Activities.Where(VariedWork.FailsOnce)).Order(),
            ran.Order()
        );
        return failed;
    }

    private static void AssertNoneRepeated(IReadOnlySet<string> committed, IReadOnlyList<string> ran) =>
        Assert.Equal([], ran.Intersect(committed));

    private string NewFolder() => Path.Combine(_folder, Guid.NewGuid().ToString("N"));

    /// <param name="Ran">The activities that ran.</param>
    /// <param name="Remains">What the crash left; null when none came.</param>
    private sealed record Life(
        IReadOnlyList<string> Ran,
        string? Remains,
        DateTimeOffset Now,
        IReadOnlyList<string> Outputs
    );
}

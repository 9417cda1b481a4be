using System.Text.Json;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Durable.Crashes;

/// <summary>SIGKILL, two hundred times in all, at random moments of a process under load: while it starts, too.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Kills = 100;
    private const int LongestLife = 150;
    private const int LongestStart = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Two_hundred_kills_lose_nothing_and_repeat_only_activities_that_had_not_committed()
    {
        var seed = Environment.TickCount;
        try
        {
            await Task.WhenAll(
                RunAsync(Path.Combine(_folder, "one"), new Random(seed)),
                RunAsync(Path.Combine(_folder, "other"), new Random(seed + 1))
            );
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"With the seed {seed}: {fault.Message}", fault);
        }
    }

    private static async Task RunAsync(string folder, Random random)
    {
        OwnerOnly.CreateFolder(folder);
        var scratch = Path.Combine(folder, "scratch");
        var before = StoredWork.Read(KilledWork.Store(folder), scratch);
        var effects = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillOnceAsync(folder, random);
            var after = StoredWork.Read(KilledWork.Store(folder), scratch);
            AssertKept(before, after);
            effects = AssertNoneRepeated(before, folder, effects);
            before = after;
        }

        Assert.InRange(effects, 1, int.MaxValue); // else the kills came when nothing ran
        await FinishAsync(folder);
        var last = StoredWork.Read(KilledWork.Store(folder), scratch);
        AssertKept(before, last);
        AssertNoneRepeated(before, folder, effects);
        AssertComplete(last, folder);
    }

    private static async Task KillOnceAsync(string folder, Random random)
    {
        using var process = CrashProcess.Start([KilledWork.Mode, folder]);
        var phase = random.Next(4);
        if (phase == 0)
        {
            await Task.Delay(random.Next(LongestStart)); // at any moment of the start
        }
        else
        {
            Assert.True(await KilledWork.IsReadyAsync(process));
            // A busy machine may have done nothing yet: half of the kills come in the midst of work all the same.
            Assert.True(phase == 1 || await KilledWork.IsAtWorkAsync(process));
            await Task.Delay(random.Next(LongestLife));
        }

        await process.KillAsync();
    }

    private static async Task FinishAsync(string folder)
    {
        using var process = CrashProcess.Start([KilledWork.Mode, folder]);
        process.Input.WriteLine("Finish.");
        Assert.True(await process.EndAsync());
    }

    /// <summary>What was committed stays as it was.</summary>
    private static void AssertKept(StoredWork before, StoredWork after)
    {
        Assert.Empty(before.Activities.Except(after.Activities));
        Assert.Empty(before.Ended.Except(after.Ended));
    }

    /// <summary>Gives the number of effects so far.</summary>
    private static int AssertNoneRepeated(StoredWork before, string folder, int seen)
    {
        var effects = DurableLines.Read(KilledWork.Effects(folder));
        Assert.Empty(effects.Skip(seen).Intersect(before.Activities));
        return effects.Count;
    }

    /// <summary>Every order that was confirmed is there, ended once and rightly, with every effect.</summary>
    private static void AssertComplete(StoredWork last, string folder)
    {
        var orders = last.Ended.Where(one => one.Value.Output?.Contains(':') == true).ToList();
        foreach (var (order, end) in orders)
        {
            Assert.Equal(OrchestrationRuntimeStatus.Completed, end.Status);
            Assert.Equal(KilledWork.OutputOf(order), JsonSerializer.Deserialize<string>(end.Output!));
        }

        var confirmed = DurableLines.Read(KilledWork.Confirmed(folder)).Select(line => line.Split(' ')[0]).ToHashSet();
        Assert.Superset(confirmed, orders.Select(one => one.Key).ToHashSet());
        Assert.Equal(3 * orders.Count, last.Ended.Count); // each with its two sub-orchestrations
        var all = orders.SelectMany(one => KilledWork.Activities.Select(step => $"{one.Key} {step}"));
        var effects = DurableLines.Read(KilledWork.Effects(folder)).ToHashSet();
        Assert.Equal(all.Order(), effects.Order());
        Assert.Equal(all.Order(), last.Activities.Order());
        Assert.NotEmpty(orders);
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.DurableTask;

namespace Recruitment.Benchmarks.Engine;

/// <summary>
/// 100,000 waiting instances, each for an event with a timeout in a year: the memory of one once evicted, and the time
/// from the start of a process with them to the first work it has done.
/// </summary>
internal static class OpenBench
{
    public const string ChildCommand = "engine.open-process";

    private const string Waiting = nameof(Waiting);
    private const string Tick = nameof(Tick);
    private const int Instances = 100_000;
    private const int Runs = 5;

    public static async Task RunAsync()
    {
        var (full, empty) = (NewFolder(), NewFolder());
        try
        {
            await FillAsync(full, Instances);
            await FillAsync(empty, 1);
            var (bytes, starts, floors) = (
                new List<double>(),
                new List<double>(),
                new List<double>()
            );
            for (var run = 0; run < Runs; run++)
            {
                var least = await StartProcessAsync(empty);
                var real = await StartProcessAsync(full);
                bytes.Add((real.Bytes - least.Bytes) / (double)Instances);
                starts.Add(real.Milliseconds);
                floors.Add(least.Milliseconds);
            }

            BenchResult.Print("engine.open.memory", bytes, "bytes/instance", [], Instances);
            // The floor is the start of a process with one waiting instance.
            BenchResult.Print("engine.open.start", starts, "ms", floors, Instances);
        }
        finally
        {
            Directory.Delete(full, recursive: true);
            Directory.Delete(empty, recursive: true);
        }
    }

    /// <summary>Starts the engine on a folder, has it do one chain, and tells time and memory.</summary>
    public static async Task<int> RunChildAsync(string folder)
    {
        await using var engine = await BenchEngine.StartAsync(Add, folder);
        await engine.RunAsync(ChainTasks.Chain, 5);
        Console.WriteLine("ready");
        await engine.Gauge.WhenIdleAsync();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Console.WriteLine(GC.GetTotalMemory(forceFullCollection: true));
        return 0;
    }

    private static void Add(DurableTaskRegistry tasks)
    {
        ChainTasks.Add(tasks);
        tasks.AddOrchestratorFunc<int>(
            Waiting,
            async (context, _) =>
            {
                await context.WaitForExternalEvent<int>(Tick, TimeSpan.FromDays(365));
            }
        );
    }

    private static async Task FillAsync(string folder, int instances)
    {
        await using var engine = await BenchEngine.StartAsync(Add, folder);
        await InFlight.RunAsync(
            instances,
            500,
            number => engine.Client.ScheduleNewOrchestrationInstanceAsync(Waiting, number)
        );
        await engine.Gauge.WhenIdleAsync();
    }

    private static async Task<(double Milliseconds, long Bytes)> StartProcessAsync(string folder)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(OpenBench).Assembly.Location, ChildCommand, folder]
        )
        {
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        using var process =
            Process.Start(start)
            ?? throw new InvalidOperationException("The process did not start.");
        if (await process.StandardOutput.ReadLineAsync() != "ready")
        {
            throw new InvalidOperationException("The process did not get to work.");
        }

        var milliseconds = watch.Elapsed.TotalMilliseconds;
        var bytes = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return (milliseconds, long.Parse(bytes ?? "", CultureInfo.InvariantCulture));
    }

    private static string NewFolder() =>
        Directory.CreateTempSubdirectory("recruitment-bench-").FullName;
}

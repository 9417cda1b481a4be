using System.Diagnostics;

namespace Recruitment.Benchmarks.Engine;

/// <summary>One instance of 5 steps at a time, from its start to the client's knowing of its end: the p50 of each run.</summary>
internal static class LatencyBench
{
    private const int Steps = 5;
    private const int Instances = 100;
    private const int Runs = 7;

    public static async Task RunAsync()
    {
        await using var engine = await BenchEngine.StartAsync(ChainTasks.Add);
        await using var floor = new Floor();
        var (engines, floors) = (new List<double>(), new List<double>());
        for (var run = -1; run < Runs; run++)
        {
            var (real, least) = (new List<double>(), new List<double>());
            for (var instance = 0; instance < Instances; instance++)
            {
                least.Add(await MillisecondsAsync(() => floor.RunChainAsync(Steps)));
                real.Add(await MillisecondsAsync(() => engine.RunAsync(ChainTasks.Chain, Steps)));
            }

            if (run >= 0) // the first warms up
            {
                engines.Add(BenchResult.Median(real));
                floors.Add(BenchResult.Median(least));
            }
        }

        BenchResult.Print("engine.latency", engines, "ms", floors, inFlight: 1);
    }

    private static async Task<double> MillisecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }
}

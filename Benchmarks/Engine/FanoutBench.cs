using System.Diagnostics;

namespace Recruitment.Benchmarks.Engine;

/// <summary>
/// One instance that calls 10,000 activities at once, against instances of 100: the microseconds of an activity. The
/// floor of the large one is the small one, so that the ratio shows whether the cost is linear.
/// </summary>
internal static class FanoutBench
{
    private const int Small = 100;
    private const int Large = 10_000;
    private const int Runs = 7;

    public static async Task RunAsync()
    {
        await using var engine = await BenchEngine.StartAsync(ChainTasks.Add);
        var (larges, smalls) = (new List<double>(), new List<double>());
        for (var run = -1; run < Runs; run++)
        {
            var small = await MicrosecondsAsync(engine, Small, Large / Small / 4);
            var large = await MicrosecondsAsync(engine, Large, 1);
            if (run >= 0) // the first warms up
            {
                smalls.Add(small);
                larges.Add(large);
            }
        }

        BenchResult.Print("engine.fanout", larges, "µs/activity", smalls, Large);
    }

    private static async Task<double> MicrosecondsAsync(BenchEngine engine, int width, int times)
    {
        var watch = Stopwatch.StartNew();
        for (var time = 0; time < times; time++)
        {
            await engine.RunAsync(ChainTasks.Fanout, width);
        }

        return watch.Elapsed.TotalMicroseconds / ((double)times * width);
    }
}

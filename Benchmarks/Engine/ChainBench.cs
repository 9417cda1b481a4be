namespace Recruitment.Benchmarks.Engine;

/// <summary>1,000 instances of 5 sequential activities, 100 of them in flight: steps per second.</summary>
internal static class ChainBench
{
    private const int Instances = 1000;
    private const int Steps = 5;
    private const int Runs = 9;

    // The runtime compiles what runs often a second time, better, and on a thread of its own.
    private const int WarmingUp = 8;

    public static async Task RunAsync() => await MeasureAsync(Instances, 100, Runs, print: true);

    /// <summary>Measures the engine and the floor in turn; gives the medians in steps per second.</summary>
    public static async Task<(double Engine, double Floor)> MeasureAsync(
        int instances,
        int inFlight,
        int runs,
        bool print
    )
    {
        await using var engine = await BenchEngine.StartAsync(ChainTasks.Add);
        await using var floor = new Floor();
        var (engines, floors) = (new List<double>(), new List<double>());
        for (var run = -WarmingUp; run < runs; run++)
        {
            var least = await InFlight.RunAsync(instances, inFlight, _ => floor.RunChainAsync(Steps));
            var real = await InFlight.RunAsync(instances, inFlight, _ => engine.RunAsync(ChainTasks.Chain, Steps));
            if (run >= 0)
            {
                floors.Add(instances * Steps / least);
                engines.Add(instances * Steps / real);
            }
        }

        if (print)
        {
            BenchResult.Print("engine.chain", engines, "steps/s", floors, inFlight);
        }

        return (BenchResult.Median(engines), BenchResult.Median(floors));
    }
}

namespace Recruitment.Benchmarks.Engine;

/// <summary>The benchmarks of the durable engine, each side by side with its floor.</summary>
internal static class EngineBenches
{
    public static readonly IReadOnlyDictionary<string, Func<Task>> Parts = new Dictionary<string, Func<Task>>
    {
        ["engine.chain"] = ChainBench.RunAsync,
        ["engine.latency"] = LatencyBench.RunAsync,
        ["engine.fanout"] = FanoutBench.RunAsync,
        ["engine.history"] = HistoryBench.RunAsync,
        ["engine.open"] = OpenBench.RunAsync,
        ["engine.open.files"] = OpenBench.RunWithFilesAsync,
        ["engine.timers"] = TimersBench.RunAsync,
        ["engine.plot"] = ThroughputPlot.RunAsync,
    };

    /// <param name="plot">Whether docs/engine-throughput.svg is drawn anew.</param>
    public static async Task RunAsync(bool plot)
    {
        foreach (var (name, run) in Parts)
        {
            if (plot || name != "engine.plot")
            {
                await run();
            }
        }
    }
}

using System.Diagnostics;

namespace Recruitment.Benchmarks.Engine;

/// <summary>Does one thing many times, with so many under way at once.</summary>
internal static class InFlight
{
    /// <summary>The seconds it took.</summary>
    public static async Task<double> RunAsync(int times, int inFlight, Func<int, Task> one)
    {
        var next = -1;
        async Task LoopAsync()
        {
            while (Interlocked.Increment(ref next) is var index && index < times)
            {
                await one(index);
            }
        }

        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(times, inFlight)).Select(_ => Task.Run(LoopAsync)));
        return watch.Elapsed.TotalSeconds;
    }
}

using System.Diagnostics;

namespace Recruitment.Benchmarks.Pages;

/// <summary>
/// How long a page takes when many people ask for it at once, of a procedure with few candidates and of one with many.
/// The floor, measured in turn with it, is an empty page of the same host: what a wrong address shows.
/// </summary>
internal static class PagesBench
{
    private const int AtOnce = 50;
    private const int Requests = 400;
    private const int Runs = 5;

    private static readonly int[] Candidates = [10, 1_000];

    public static async Task RunAsync()
    {
        foreach (var candidates in Candidates)
        {
            await using var office = await BusyOffice.OpenAsync(candidates);
            await MeasureAsync(office, office.WhileOpen, candidates);
            await office.CloseAsync();
            await MeasureAsync(office, office.OnceClosed, candidates);
        }
    }

    private static async Task MeasureAsync(
        BusyOffice office,
        IEnumerable<(string Name, string Path)> pages,
        int candidates
    )
    {
        foreach (var (name, path) in pages)
        {
            var (real, least) = (new List<Sample>(), new List<Sample>());
            for (var run = -1; run < Runs; run++)
            {
                var floor = await SampleAsync(office, BusyOffice.Empty);
                var page = await SampleAsync(office, path);
                if (run >= 0) // the first warms up
                {
                    least.Add(floor);
                    real.Add(page);
                }
            }

            var sizes = new[] { ("inFlight", AtOnce), ("candidates", candidates), ("bytes", real[0].Bytes) };
            foreach (var (share, words) in new[] { (0.5, "p50"), (0.99, "p99") })
            {
                BenchResult.Print(
                    $"pages.{name}.{words}",
                    sizes,
                    [.. real.Select(one => one.Milliseconds(share))],
                    "ms",
                    [.. least.Select(one => one.Milliseconds(share))]
                );
            }
        }
    }

    private static async Task<Sample> SampleAsync(BusyOffice office, string path)
    {
        var bytes = 0;
        var asked = await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(async _ =>
                {
                    var times = new List<double>();
                    for (var request = 0; request < Requests / AtOnce; request++)
                    {
                        var watch = Stopwatch.StartNew();
                        bytes = await office.ReadAsync(path);
                        times.Add(watch.Elapsed.TotalMilliseconds);
                    }

                    return times;
                })
        );
        return new Sample(bytes, [.. asked.SelectMany(times => times).Order()]);
    }

    /// <param name="Bytes">Of the page, without what it links to.</param>
    /// <param name="Times">In milliseconds, the shortest first.</param>
    private sealed record Sample(int Bytes, IReadOnlyList<double> Times)
    {
        public double Milliseconds(double share) => Times[(int)(share * (Times.Count - 1))];
    }
}

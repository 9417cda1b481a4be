using System.Globalization;

namespace Recruitment.Benchmarks.Procedure;

/// <summary>
/// Whether what a candidate costs stays the same however many there are: whole procedures, from start to erasure.
/// <para>
/// One procedure with many candidates: what each candidate adds to the smallest procedure, so that the fixed cost of a
/// procedure is left out; the floor is what each adds to a procedure of a hundred. Many procedures: what they cost by
/// candidate, all included; the floor is one such procedure by itself.
/// </para>
/// </summary>
internal static class ProcedureBench
{
    private const string UpTo = "--up-to=";
    private const int Smallest = 10;
    private const int Hundred = 100;

    /// <summary>A small procedure is over in a moment, and is run more often to tell.</summary>
    private const int SmallRuns = 5;

    /// <summary>Until everything is compiled, and compiled again where it is run often.</summary>
    private const int WarmUps = 3;

    private static readonly int[] Sizes = [1_000, 3_000, 10_000];
    private static readonly int[] Procedures = [100, 1_000];

    public static async Task RunAsync(IReadOnlyList<string> args)
    {
        var most = MaxOf(args);
        await RunAsync(1, Hundred, WarmUps);
        var smallest = await RunAsync(1, Smallest, SmallRuns);
        var hundred = await RunAsync(1, Hundred, SmallRuns);
        Print(1, Smallest, ByCandidate(smallest, Smallest), []);
        var floor = Added(hundred, Hundred, smallest);
        Print(1, Hundred, floor, []);
        foreach (var size in Sizes.Where(size => size <= most))
        {
            Print(1, size, Added(await RunAsync(1, size, runs: 1), size, smallest), floor);
        }

        foreach (var count in Procedures.Where(count => count * Smallest <= most))
        {
            var runs = await RunAsync(count, Smallest, runs: 1);
            Print(count, Smallest, ByCandidate(runs, count * Smallest), ByCandidate(smallest, Smallest));
        }
    }

    private static int MaxOf(IReadOnlyList<string> args) =>
        args.FirstOrDefault(arg => arg.StartsWith(UpTo, StringComparison.Ordinal)) is { } upTo
            ? int.Parse(upTo[UpTo.Length..], CultureInfo.InvariantCulture)
            : int.MaxValue;

    private static async Task<IReadOnlyList<ProcedureFigures>> RunAsync(int procedures, int candidates, int runs)
    {
        var figures = new List<ProcedureFigures>();
        for (var run = 0; run < runs; run++)
        {
            figures.Add(await WholeProcedures.RunAsync(procedures, candidates));
        }

        return figures;
    }

    private static IReadOnlyList<ProcedureFigures> ByCandidate(IReadOnlyList<ProcedureFigures> runs, int candidates) =>
        [.. runs.Select(run => run / candidates)];

    /// <summary>What each candidate adds to the smallest procedure, of which the median counts.</summary>
    private static IReadOnlyList<ProcedureFigures> Added(
        IReadOnlyList<ProcedureFigures> runs,
        int candidates,
        IReadOnlyList<ProcedureFigures> smallest
    )
    {
        var without = ProcedureFigures.Median(smallest);
        return [.. runs.Select(run => (run - without) / (candidates - Smallest))];
    }

    private static void Print(
        int procedures,
        int candidates,
        IReadOnlyList<ProcedureFigures> runs,
        IReadOnlyList<ProcedureFigures> floor
    )
    {
        Print("procedure.time", "ms/candidate", figures => figures.Milliseconds);
        Print("procedure.cpu", "ms/candidate", figures => figures.ProcessorMilliseconds);
        Print("procedure.bytes", "bytes/candidate", figures => figures.Bytes);
        Print("procedure.history", "bytes/candidate", figures => figures.HistoryBytes);

        void Print(string bench, string unit, Func<ProcedureFigures, double> figure) =>
            BenchResult.Print(
                bench,
                [(nameof(procedures), procedures), (nameof(candidates), candidates)],
                [.. runs.Select(figure)],
                unit,
                [.. floor.Select(figure)]
            );
    }
}

namespace Recruitment.Benchmarks.Procedure;

/// <summary>
/// What procedures ask of the platform that they run on, from the recruiter's call to the erasure: what a further
/// procedure of ten candidates adds, what a further candidate adds, and what the app asks by itself however little there
/// is to do. The counts are the same on every host, but for <c>timerPieces</c>, which only Azure has, each an action more;
/// docs/scale.md multiplies them.
/// </summary>
internal static class LoadBench
{
    private const int Few = 10;
    private const int Many = 60;

    public static async Task RunAsync()
    {
        var one = await CountAsync(procedures: 1, Few);
        var two = await CountAsync(procedures: 2, Few);
        var large = await CountAsync(procedures: 1, Many);
        foreach (var kind in two.Keys.Order(StringComparer.Ordinal))
        {
            var procedure = two[kind] - one[kind];
            Print(kind, "per procedure", procedure);
            Print(kind, "per further candidate", (large[kind] - one[kind]) / (Many - Few));
            Print(kind, "of the app meanwhile", one[kind] - procedure);
        }
    }

    private static void Print(string kind, string unit, double count) =>
        BenchResult.Print($"load.{kind}", [("candidates", Few)], [count], unit, []);

    private static async Task<IReadOnlyDictionary<string, double>> CountAsync(int procedures, int candidates)
    {
        using var use = new PlatformUse();
        var pieces = new TimerPieces();
        var figures = await WholeProcedures.RunAsync(procedures, candidates, use.Configure, pieces);
        return use
            .Counts.Select(pair => KeyValuePair.Create(pair.Key, (double)pair.Value))
            .Append(KeyValuePair.Create("mails", figures.Mails))
            .Append(KeyValuePair.Create("timerPieces", (double)pieces.Count))
            .ToDictionary();
    }
}

namespace Recruitment.Benchmarks.Procedure;

/// <summary>
/// What a procedure asks of the platform that it runs on, from the recruiter's call to the erasure: with ten candidates,
/// and what each further one adds. The counts are the same on every host; docs/scale.md multiplies them.
/// </summary>
internal static class LoadBench
{
    private const int Few = 10;
    private const int Many = 60;

    public static async Task RunAsync()
    {
        var few = await CountAsync(Few);
        var many = await CountAsync(Many);
        foreach (var (kind, count) in few.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            BenchResult.Print($"load.{kind}", [("candidates", Few)], [count], "per procedure", []);
            BenchResult.Print(
                $"load.{kind}",
                [("candidates", Many)],
                [(many.GetValueOrDefault(kind) - count) / (double)(Many - Few)],
                "per further candidate",
                []
            );
        }
    }

    private static async Task<IReadOnlyDictionary<string, int>> CountAsync(int candidates)
    {
        using var use = new PlatformUse();
        var figures = await WholeProcedures.RunAsync(1, candidates, use.Configure);
        return new Dictionary<string, int>(use.Counts) { ["mails"] = (int)figures.Mails };
    }
}

using System.Globalization;
using System.Text.Json;

namespace Recruitment.Benchmarks;

/// <summary>A measured figure, printed as one JSON line.</summary>
internal static class BenchResult
{
    /// <summary>Prints the median of <paramref name="values"/>, with the lowest and the highest.</summary>
    public static void Print(string bench, IReadOnlyList<double> values, string unit)
    {
        var ordered = values.Order().ToList();
        var line = new Dictionary<string, object>
        {
            ["bench"] = bench,
            ["value"] = Round(ordered[ordered.Count / 2]),
            ["unit"] = unit,
            ["lowest"] = Round(ordered[0]),
            ["highest"] = Round(ordered[^1]),
            ["runs"] = ordered.Count,
        };
        Console.WriteLine(JsonSerializer.Serialize(line));
    }

    private static double Round(double value) =>
        double.Parse(
            value.ToString("G4", CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Recruitment.Benchmarks;

/// <summary>A measured figure, printed as one JSON line.</summary>
internal static class BenchResult
{
    // Units as they are read: "µs", not an escape.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Prints the median of <paramref name="values"/>, with the lowest and the highest.</summary>
    public static void Print(string bench, IReadOnlyList<double> values, string unit) => Print(bench, values, unit, []);

    /// <param name="floor">What the least possible work did in the same runs, in the same unit; empty for none.</param>
    /// <param name="inFlight">How many were under way at once.</param>
    public static void Print(
        string bench,
        IReadOnlyList<double> values,
        string unit,
        IReadOnlyList<double> floor,
        int? inFlight = null
    ) => Print(bench, inFlight is { } count ? [("inFlight", count)] : [], values, unit, floor);

    /// <param name="sizes">How large what was measured was, by what.</param>
    public static void Print(
        string bench,
        IEnumerable<(string Name, int Count)> sizes,
        IReadOnlyList<double> values,
        string unit,
        IReadOnlyList<double> floor
    )
    {
        var line = new Dictionary<string, object> { ["bench"] = bench };
        foreach (var (name, count) in sizes)
        {
            line[name] = count;
        }

        line["value"] = Round(Median(values));
        line["unit"] = unit;
        if (floor.Count > 0)
        {
            line["floor"] = Round(Median(floor));
            line["ratioToFloor"] = Round(Median(values) / Median(floor));
        }

        line["lowest"] = Round(values.Min());
        line["highest"] = Round(values.Max());
        line["runs"] = values.Count;
        Console.WriteLine(JsonSerializer.Serialize(line, Options));
    }

    public static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Round(double value) =>
        double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

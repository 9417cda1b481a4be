using System.Globalization;
using System.Text;

namespace Recruitment.Benchmarks.Engine;

/// <summary>Draws docs/engine-throughput.svg: steps per second against instances in flight, engine and floor.</summary>
internal static class ThroughputPlot
{
    private const string File = "docs/engine-throughput.svg";
    private const int Width = 720;
    private const int Height = 400;
    private const int Left = 70;
    private const int Bottom = 340;
    private const int Top = 50;
    private const int Right = 690;
    private const int Runs = 5;
    private static readonly int[] Sweep = [1, 3, 10, 30, 100, 300, 1000];

    public static async Task RunAsync()
    {
        var (engine, floor) = (new List<double>(), new List<double>());
        foreach (var inFlight in Sweep)
        {
            var instances = Math.Clamp(inFlight * 30, 60, 3000);
            var measured = await ChainBench.MeasureAsync(instances, inFlight, Runs, print: true);
            engine.Add(measured.Engine);
            floor.Add(measured.Floor);
        }

        await System.IO.File.WriteAllTextAsync(File, Draw(engine, floor));
    }

    private static string Draw(List<double> engine, List<double> floor)
    {
        var highest = Math.Ceiling(floor.Concat(engine).Max() / 10_000) * 10_000;
        var svg = new StringBuilder();
        svg.Append(
            Invariant(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n"
            )
        );
        svg.Append(
            "<title>Steps per second against instances in flight</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
        );
        svg.Append(
            Invariant(
                $"<text x=\"{Left}\" y=\"28\" font-size=\"15\">Steps per second against instances in flight (medians of {Runs} runs)</text>\n"
            )
        );
        DrawAxes(svg, highest);
        DrawLine(svg, floor, highest, "#8a8f98", "floor: the same commits only");
        DrawLine(svg, engine, highest, "#0b6e4f", "engine");
        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawAxes(StringBuilder svg, double highest)
    {
        for (var tick = 0; tick <= 5; tick++)
        {
            var value = highest * tick / 5;
            var y = Y(value, highest);
            svg.Append(
                Invariant(
                    $"<path d=\"M{Left} {y:F1}H{Right}\" stroke=\"#e3e5e8\"/><text x=\"{Left - 8}\" y=\"{y + 4:F1}\" text-anchor=\"end\">{value:N0}</text>\n"
                )
            );
        }

        for (var index = 0; index < Sweep.Length; index++)
        {
            svg.Append(
                Invariant(
                    $"<text x=\"{X(index):F1}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{Sweep[index]:N0}</text>\n"
                )
            );
        }

        svg.Append(
            Invariant(
                $"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 42}\" text-anchor=\"middle\">instances in flight</text>\n"
            )
        );
    }

    private static void DrawLine(StringBuilder svg, List<double> values, double highest, string colour, string name)
    {
        var points = values.Select((value, index) => (X: X(index), Y: Y(value, highest))).ToList();
        var path = string.Join(" ", points.Select(at => Invariant($"{at.X:F1},{at.Y:F1}")));
        svg.Append(
            Invariant($"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\"/>\n")
        );
        foreach (var (at, value) in points.Zip(values))
        {
            svg.Append(
                Invariant(
                    $"<circle cx=\"{at.X:F1}\" cy=\"{at.Y:F1}\" r=\"3.5\" fill=\"{colour}\"><title>{value:N0} steps/s</title></circle>\n"
                )
            );
        }

        var label = points[^3];
        svg.Append(
            Invariant(
                $"<text x=\"{label.X:F1}\" y=\"{label.Y - 12:F1}\" text-anchor=\"end\" fill=\"{colour}\">{name}</text>\n"
            )
        );
    }

    private static double X(int index) => Left + 20 + ((Right - Left - 40) * index / (double)(Sweep.Length - 1));

    private static double Y(double value, double highest) => Bottom - ((Bottom - Top) * value / highest);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

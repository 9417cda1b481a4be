using System.Globalization;

namespace Recruitment.Embedded.Timers;

/// <summary>A real and a simulated instant that belong together, and how fast the simulated one goes on.</summary>
internal sealed record ClockAnchor(DateTimeOffset Real, DateTimeOffset Simulated, double Speed)
{
    public static ClockAnchor Parse(string stored)
    {
        var parts = stored.Split('|');
        return new ClockAnchor(
            DateTimeOffset.Parse(parts[0], CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(parts[1], CultureInfo.InvariantCulture),
            double.Parse(parts[2], CultureInfo.InvariantCulture)
        );
    }

    /// <summary>The simulated instant at a real one; never before the anchor, even if the real clock was put back.</summary>
    public DateTimeOffset At(DateTimeOffset real) => real <= Real ? Simulated : Simulated + (real - Real) * Speed;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Real:O}|{Simulated:O}|{Speed:R}");
}

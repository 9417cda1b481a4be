using System.Globalization;

namespace Recruitment.Health;

/// <summary>
/// What time the app goes by. Every deadline hangs on it, so that a machine that lost its clock must not go unseen.
/// </summary>
public sealed class ClockProbe(TimeProvider clock) : Probe
{
    /// <summary>The app is of 2026: it cannot be earlier.</summary>
    private static readonly DateTimeOffset Earliest = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected override Task<string> LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return now >= Earliest
            ? Task.FromResult(now.ToString("u", CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The clock shows {now:u}.");
    }

    protected override string Complain(Exception fault) => $"The machine's clock is wrong: set it. {fault.Message}";
}

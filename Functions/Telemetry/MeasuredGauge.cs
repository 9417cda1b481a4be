using System.Diagnostics.Metrics;

namespace Recruitment.Telemetry;

/// <summary>
/// A gauge of something that is measured now and then: it tells the last measurement until that is too old. So of
/// several instances of the app only the one that measured last has something to tell.
/// </summary>
internal sealed class MeasuredGauge
{
    private readonly TimeProvider _clock;
    private readonly TimeSpan _keeps;
    private readonly ObservableGauge<long> _gauge;
    private IReadOnlyList<Measurement<long>> _last = [];
    private DateTimeOffset _at;

    /// <param name="keeps">How long a measurement is told.</param>
    public MeasuredGauge(Meter meter, string name, string unit, string description, TimeSpan keeps, TimeProvider clock)
    {
        (_clock, _keeps) = (clock, keeps);
        _gauge = meter.CreateObservableGauge(name, Read, unit, description);
    }

    /// <summary>Whether anybody reads it, so that measuring is of use.</summary>
    public bool IsRead => _gauge.Enabled;

    public void Set(IEnumerable<Measurement<long>> measured)
    {
        _last = [.. measured];
        _at = _clock.GetUtcNow();
    }

    private IReadOnlyList<Measurement<long>> Read() => _clock.GetUtcNow() - _at <= _keeps ? _last : [];
}

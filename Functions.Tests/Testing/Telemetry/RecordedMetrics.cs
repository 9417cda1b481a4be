using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Tests.Telemetry;

/// <summary>Listens to the meters of one app, as an exporter does.</summary>
internal sealed class RecordedMetrics : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<string> _values = [];

    public RecordedMetrics(IServiceProvider services)
    {
        var meters = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Meter.Name == "Recruitment")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(Take);
        _listener.Start();
    }

    /// <summary>What the gauges tell now, as <c>name{tag=value}: 1</c>, in order.</summary>
    public IReadOnlyList<string> Gauges()
    {
        lock (_values)
        {
            _values.Clear();
            _listener.RecordObservableInstruments();
            return [.. _values.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>What was counted since the last look at the gauges, in order of time.</summary>
    public IReadOnlyList<string> Counted()
    {
        lock (_values)
        {
            return [.. _values];
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Take(
        Instrument instrument,
        long value,
        ReadOnlySpan<KeyValuePair<string, object?>> tags,
        object? state
    )
    {
        var written = string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        lock (_values)
        {
            _values.Add($"{instrument.Name}{{{written}}}: {value}");
        }
    }
}

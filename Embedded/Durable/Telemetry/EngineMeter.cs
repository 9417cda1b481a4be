using System.Diagnostics;
using System.Diagnostics.Metrics;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Durable.Telemetry;

/// <summary>What the engine measures of itself, for whoever listens to its meter.</summary>
internal sealed class EngineMeter
{
    public const string Name = "Recruitment.Embedded";

    private readonly Histogram<double> _turns;

    public EngineMeter(IMeterFactory meters, WorkGauge gauge, SqliteStore store)
    {
        var meter = meters.Create(Name);
        _turns = meter.CreateHistogram<double>(
            "recruitment.engine.turn.duration",
            "s",
            "From taking an instance's messages to their commit",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
            }
        );
        meter.CreateObservableGauge(
            "recruitment.engine.queue",
            () => gauge.Count,
            "{piece}",
            "Turns, activities, triggers and requests that run or wait to run at once"
        );
        meter.CreateObservableGauge(
            "recruitment.engine.parked",
            () => store.Read(InstanceRows.CountParked),
            "{instance}",
            "Instances that the engine suspended and that wait for somebody to look at them"
        );
    }

    /// <summary>The moment a turn begins, for <see cref="EndTurn"/>; 0 when nobody listens.</summary>
    public long BeginTurn() => _turns.Enabled ? Stopwatch.GetTimestamp() : 0;

    public void EndTurn(long begun)
    {
        if (begun != 0)
        {
            _turns.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }
    }
}

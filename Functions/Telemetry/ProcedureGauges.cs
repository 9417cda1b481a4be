using System.Diagnostics.Metrics;

namespace Recruitment.Telemetry;

/// <summary>How many procedures there are and what stands still in them, as it was measured last.</summary>
public sealed class ProcedureGauges
{
    /// <summary>Until the next measurement, which every hour another instance of the app may make.</summary>
    private static readonly TimeSpan Keeps = TimeSpan.FromMinutes(65);

    private readonly MeasuredGauge _procedures;
    private readonly MeasuredGauge _overdue;
    private readonly MeasuredGauge _halted;
    private readonly MeasuredGauge _clocks;

    public ProcedureGauges(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create(MailMeter.Name);
        _procedures = new MeasuredGauge(
            meter,
            "recruitment.procedures",
            "{procedure}",
            "Procedures whose data are here, by stage and state",
            Keeps,
            clock
        );
        _overdue = new MeasuredGauge(
            meter,
            "recruitment.waits.overdue",
            "{wait}",
            "Waits for people whose deadline has passed, by stage",
            Keeps,
            clock
        );
        _halted = new MeasuredGauge(
            meter,
            "recruitment.procedures.halted",
            "{orchestration}",
            "What stands still until somebody looks at it",
            Keeps,
            clock
        );
        _clocks = new MeasuredGauge(
            meter,
            "recruitment.clocks.due",
            "{clock}",
            "Clocks of the recruitment code that are about to run out or did, by clock",
            Keeps,
            clock
        );
    }

    /// <summary>Whether anybody reads what <see cref="Set"/> is told.</summary>
    public bool AreRead => _procedures.IsRead;

    public void Set(ProcedureCounts counts)
    {
        _procedures.Set(
            counts.Procedures.Select(count => Of(count.Value, ("stage", count.Key.Stage), ("state", count.Key.State)))
        );
        _overdue.Set(counts.Overdue.Select(count => Of(count.Value, ("stage", count.Key))));
        _halted.Set(counts.Halted.Select(count => Of(count.Value, ("status", count.Key))));
        _clocks.Set(
            counts.Clocks.Select(count => Of(count.Value, ("clock", count.Key.Clock), ("standing", count.Key.Standing)))
        );
    }

    private static Measurement<long> Of(long value, params IEnumerable<(string Name, string Value)> tags) =>
        new(value, tags.Select(tag => new KeyValuePair<string, object?>(tag.Name, tag.Value)));
}

using System.Collections.Concurrent;
using System.Diagnostics;
using Recruitment.Embedded.Durable.Telemetry;

namespace Recruitment.Tests.Embedded.Durable.Telemetry;

/// <summary>Listens to the engine, as an exporter does, and keeps the spans that ended.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private const string Caller = "Recruitment.Tests.Callers";

    private static readonly ActivitySource Callers = new(Caller);

    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ActivityListener _listener;

    public RecordedSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is EngineSpans.Source or Caller,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>A trace, as a call over HTTP begins one; the work within is part of it.</summary>
    public static Activity BeginCall() =>
        Callers.StartActivity("call") ?? throw new InvalidOperationException("Nobody listens.");

    /// <summary>The engine's spans of an instance, in the order in which they ended.</summary>
    public IReadOnlyList<Activity> Of(string instanceId) =>
        [.. _ended.Where(span => (string?)span.GetTagItem("durabletask.task.instance_id") == instanceId)];

    /// <summary>The engine's spans of a trace, in order of their beginning.</summary>
    public IReadOnlyList<Activity> In(Activity call) =>
        [
            .. _ended
                .Where(span => span.TraceId == call.TraceId && span.Source.Name != Caller)
                .OrderBy(span => span.StartTimeUtc),
        ];

    public void Dispose() => _listener.Dispose();
}

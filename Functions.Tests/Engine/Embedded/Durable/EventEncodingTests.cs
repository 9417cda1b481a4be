using System.Text;
using Microsoft.DurableTask;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class EventEncodingTests
{
    public static TheoryData<object> Events =>
        [
            new TurnStarted(long.MaxValue),
            ExecutionStarted.Instance,
            new TaskCompleted(3, null),
            new TaskCompleted(int.MaxValue, "\"é€😀\""),
            new TimerFired(0, 1L << 40),
            new EventRaised("name", ""),
            new ExecutionSuspended(null),
            new ExecutionResumed("reason"),
            new ExecutionTerminated("\"out\"", true),
            new ExecutionEnded(5),
            new ActivityScheduled(1, "name", "", new string('x', 100_000)),
            new TimerCreated(2, 5, -1),
            new SubOrchestrationScheduled(3, "name", "1.0", "id", "{}", """{"a":"b"}"""),
            new EventSent(4, "id", "name", "1"),
        ];

    [Theory, MemberData(nameof(Events))]
    public void Event_is_decoded_as_it_was_encoded(object one)
    {
        var decoded = EventReader.DecodeAll(EventWriter.Encode((HistoryEvent)one));

        Assert.Equal([(HistoryEvent)one], decoded);
    }

    [Fact]
    public void Failure_is_decoded_with_inner_failures_and_properties()
    {
        var inner = new TaskFailureDetails("Inner", "inside", null, null, null);
        var properties = new Dictionary<string, object?> { ["code"] = "E1" };
        var failed = new TaskFailed(1, new TaskFailureDetails("Outer", "outside", "at X", inner, properties), true);

        var decoded = Assert.IsType<TaskFailed>(EventReader.Decode(EventWriter.Encode(failed)));

        Assert.True(decoded.NonRetriable);
        Assert.Equal("at X", decoded.Failure.StackTrace);
        Assert.Equal(inner, decoded.Failure.InnerFailure);
        Assert.Equal("E1", decoded.Failure.Properties?["code"]?.ToString());
    }

    [Fact]
    public void Text_is_found_by_a_search_of_the_bytes()
    {
        var bytes = EventWriter.Encode(new EventRaised("e", "\"Zoë Voorbeeld\""));

        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Zoë Voorbeeld")) >= 0);
    }

    [Fact]
    public void Unknown_kind_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => EventReader.DecodeAll([200]));
    }
}

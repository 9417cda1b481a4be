using System.Text;
using Microsoft.DurableTask;

namespace Recruitment.Embedded.Durable.History;

/// <summary>Decodes what <see cref="EventWriter"/> encoded.</summary>
internal ref struct EventReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <exception cref="InvalidDataException">The bytes are not events.</exception>
    public static List<HistoryEvent> DecodeAll(ReadOnlySpan<byte> bytes)
    {
        var reader = new EventReader(bytes);
        var events = new List<HistoryEvent>();
        while (!reader._rest.IsEmpty)
        {
            events.Add(reader.Read());
        }

        return events;
    }

    public static HistoryEvent Decode(ReadOnlySpan<byte> bytes) => new EventReader(bytes).Read();

    private HistoryEvent Read()
    {
        var kind = (EventKind)_rest[0];
        _rest = _rest[1..];
        return kind switch
        {
            EventKind.TurnStarted => new TurnStarted(Number()),
            EventKind.ExecutionStarted => ExecutionStarted.Instance,
            EventKind.TaskCompleted => new TaskCompleted(TaskId(), Text()),
            EventKind.TaskFailed => ReadTaskFailed(),
            EventKind.TimerFired => new TimerFired(TaskId(), Number()),
            EventKind.EventRaised => new EventRaised(Required(), Text()),
            EventKind.ExecutionSuspended => new ExecutionSuspended(Text()),
            EventKind.ExecutionResumed => new ExecutionResumed(Text()),
            EventKind.ExecutionTerminated => new ExecutionTerminated(Text(), Number() == 1),
            EventKind.ExecutionEnded => new ExecutionEnded((int)Number()),
            EventKind.ActivityScheduled => new ActivityScheduled(TaskId(), Required(), Required(), Text()),
            EventKind.TimerCreated => new TimerCreated(TaskId(), Number(), Number()),
            EventKind.SubOrchestrationScheduled => new SubOrchestrationScheduled(
                TaskId(),
                Required(),
                Required(),
                Required(),
                Text(),
                Text()
            ),
            EventKind.EventSent => new EventSent(TaskId(), Required(), Required(), Text()),
            _ => throw new InvalidDataException($"History holds an event of the unknown kind {kind}."),
        };
    }

    private TaskFailed ReadTaskFailed()
    {
        var taskId = TaskId();
        var nonRetriable = Number() == 1;
        return new TaskFailed(taskId, Failure(), nonRetriable);
    }

    private TaskFailureDetails Failure()
    {
        var (type, message, stack, properties) = (Required(), Required(), Text(), Text());
        var inner = Number() == 1 ? Failure() : null;
        return new TaskFailureDetails(type, message, stack, inner, StoredJson.Properties(properties));
    }

    private int TaskId() => (int)Number();

    private long Number()
    {
        ulong value = 0;
        for (int index = 0, shift = 0; ; index++, shift += 7)
        {
            value |= (ulong)(_rest[index] & 0x7f) << shift;
            if (_rest[index] < 0x80)
            {
                _rest = _rest[(index + 1)..];
                return (long)value;
            }
        }
    }

    private string Required() => Text() ?? throw new InvalidDataException("History lacks a text it must have.");

    private string? Text()
    {
        var length = (int)Number() - 1;
        if (length < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }
}

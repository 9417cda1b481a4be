using System.Text;
using Microsoft.DurableTask;

namespace Recruitment.Embedded.Durable.History;

/// <summary>
/// Encodes events: a byte for the kind, then numbers as variable-length integers and texts as UTF-8 after their
/// length + 1 (0 for null). Texts are stored as they are, so that a search of the bytes finds them.
/// </summary>
internal sealed class EventWriter
{
    private byte[] _buffer = new byte[256];
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public static byte[] Encode(HistoryEvent one)
    {
        var writer = new EventWriter();
        writer.Write(one);
        return writer.Written.ToArray();
    }

    public void Write(HistoryEvent one)
    {
        switch (one)
        {
            case TurnStarted e:
                Kind(EventKind.TurnStarted).Number(e.Ticks);
                break;
            case ExecutionStarted:
                Kind(EventKind.ExecutionStarted);
                break;
            case TaskCompleted e:
                Kind(EventKind.TaskCompleted).Number(e.TaskId).Text(e.Result);
                break;
            case TaskFailed e:
                Kind(EventKind.TaskFailed).Number(e.TaskId).Number(e.NonRetriable ? 1 : 0).Failure(e.Failure);
                break;
            case TimerFired e:
                Kind(EventKind.TimerFired).Number(e.TaskId).Number(e.Timer);
                break;
            case EventRaised e:
                Kind(EventKind.EventRaised).Text(e.Name).Text(e.Payload);
                break;
            case ExecutionSuspended e:
                Kind(EventKind.ExecutionSuspended).Text(e.Reason);
                break;
            case ExecutionResumed e:
                Kind(EventKind.ExecutionResumed).Text(e.Reason);
                break;
            case ExecutionTerminated e:
                Kind(EventKind.ExecutionTerminated).Text(e.Output).Number(e.Recursive ? 1 : 0);
                break;
            case ExecutionEnded e:
                Kind(EventKind.ExecutionEnded).Number(e.Status);
                break;
            case ActionEvent e:
                WriteAction(e);
                break;
            default:
                throw new ArgumentException($"{one.GetType().Name} is never stored.", nameof(one));
        }
    }

    private void WriteAction(ActionEvent action)
    {
        switch (action)
        {
            case ActivityScheduled e:
                Kind(EventKind.ActivityScheduled).Number(e.TaskId).Text(e.Name).Text(e.Version).Text(e.Input);
                break;
            case TimerCreated e:
                Kind(EventKind.TimerCreated).Number(e.TaskId).Number(e.Due).Number(e.Timer);
                break;
            case SubOrchestrationScheduled e:
                Kind(EventKind.SubOrchestrationScheduled).Number(e.TaskId).Text(e.Name).Text(e.Version);
                Text(e.InstanceId).Text(e.Input).Text(e.Tags);
                break;
            case EventSent e:
                Kind(EventKind.EventSent).Number(e.TaskId).Text(e.InstanceId).Text(e.Name).Text(e.Payload);
                break;
            default:
                throw new ArgumentException($"{action.GetType().Name} has no encoding.", nameof(action));
        }
    }

    private EventWriter Failure(TaskFailureDetails failure)
    {
        Text(failure.ErrorType).Text(failure.ErrorMessage).Text(failure.StackTrace);
        Text(StoredJson.Properties(failure));
        return failure.InnerFailure is { } inner ? Number(1).Failure(inner) : Number(0);
    }

    private EventWriter Kind(EventKind kind)
    {
        Reserve(1)[0] = (byte)kind;
        _length++;
        return this;
    }

    private EventWriter Number(long value)
    {
        var span = Reserve(10);
        var rest = (ulong)value;
        var count = 0;
        while (rest >= 0x80)
        {
            span[count++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        span[count++] = (byte)rest;
        _length += count;
        return this;
    }

    private EventWriter Text(string? value)
    {
        if (value is null)
        {
            return Number(0);
        }

        var bytes = Encoding.UTF8.GetByteCount(value);
        Number(bytes + 1);
        _length += Encoding.UTF8.GetBytes(value, Reserve(bytes));
        return this;
    }

    private Span<byte> Reserve(int bytes)
    {
        if (_buffer.Length - _length < bytes)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
        }

        return _buffer.AsSpan(_length);
    }
}

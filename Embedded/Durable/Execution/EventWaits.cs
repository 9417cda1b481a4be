using Microsoft.DurableTask;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>
/// External events and who waits for them. The last waiter for a name gets the first event; events that nobody waits
/// for are kept in order. Names ignore case.
/// </summary>
internal sealed class EventWaits(DataConverter converter)
{
    private readonly Dictionary<string, List<Waiter>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<EventRaised> _unclaimed = [];

    public bool Any => _waiters.Count > 0;

    /// <exception cref="ArgumentException">Somebody waits for this name with another type.</exception>
    public Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_waiters.TryGetValue(name, out var waiting) && waiting[0].Type != typeof(T))
        {
            throw new ArgumentException(
                $"The event '{name}' is already waited for as {waiting[0].Type}, not as {typeof(T)}.",
                nameof(name)
            );
        }

        var waiter = new Waiter<T>(converter);
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        if (TakeUnclaimed(name) is { } raised)
        {
            waiter.Receive(raised.Payload);
            return waiter.Task;
        }

        if (waiting is null)
        {
            _waiters.Add(name, waiting = []);
        }

        waiting.Add(waiter);
        cancellation.Register(() => Cancel(name, waiter, cancellation));
        return waiter.Task;
    }

    public void Receive(EventRaised raised)
    {
        if (!_waiters.TryGetValue(raised.Name, out var waiting))
        {
            _unclaimed.Add(raised);
            return;
        }

        var last = waiting[^1];
        Remove(raised.Name, last);
        last.Receive(raised.Payload);
    }

    public IReadOnlyList<EventRaised> TakeAllUnclaimed()
    {
        EventRaised[] all = [.. _unclaimed];
        _unclaimed.Clear();
        return all;
    }

    private EventRaised? TakeUnclaimed(string name)
    {
        var index = _unclaimed.FindIndex(raised => raised.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            return null;
        }

        var found = _unclaimed[index];
        _unclaimed.RemoveAt(index);
        return found;
    }

    private void Cancel<T>(string name, Waiter<T> waiter, CancellationToken cancellation)
    {
        if (waiter.Cancel(cancellation))
        {
            Remove(name, waiter);
        }
    }

    private void Remove(string name, Waiter waiter)
    {
        if (_waiters.TryGetValue(name, out var waiting) && waiting.Remove(waiter) && waiting.Count == 0)
        {
            _waiters.Remove(name);
        }
    }

    private abstract class Waiter
    {
        public abstract Type Type { get; }

        public abstract void Receive(string? payload);
    }

    private sealed class Waiter<T>(DataConverter converter) : Waiter
    {
        private readonly TaskCompletionSource<T> _completion = new();

        public override Type Type => typeof(T);

        public Task<T> Task => _completion.Task;

        public bool Cancel(CancellationToken cancellation) => _completion.TrySetCanceled(cancellation);

        public override void Receive(string? payload)
        {
            T value;
            try
            {
                value = converter.Deserialize<T>(payload)!; // an event without payload is the type's default
            }
            catch (Exception fault)
            {
                // A payload that does not fit the type is the waiting orchestrator's failure, not the engine's.
                _completion.TrySetException(fault);
                return;
            }

            _completion.TrySetResult(value);
        }
    }
}

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>
/// Runs an orchestrator's code on one thread at a time, in a fixed order: continuations queue here and run between
/// events, so that replay takes the same steps. It is both the synchronization context and the task scheduler.
/// </summary>
internal sealed class TurnThread : TaskScheduler
{
    private readonly Queue<(SendOrPostCallback Run, object? State)> _waiting = [];
    private readonly Context _context;
    private int _thread;

    public TurnThread()
    {
        _context = new Context(this);
    }

    /// <summary>Whether the caller runs on this thread, in a turn.</summary>
    public bool IsCurrent => _thread == Environment.CurrentManagedThreadId;

    /// <summary>Whether code continued here from another thread: it awaited something that is not durable.</summary>
    public bool WasIntruded { get; private set; }

    public void Run(Action turn)
    {
        var task = new Task(() =>
        {
            var outer = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(_context);
            _thread = Environment.CurrentManagedThreadId;
            try
            {
                turn();
            }
            finally
            {
                _thread = 0;
                SynchronizationContext.SetSynchronizationContext(outer);
            }
        });
        task.RunSynchronously(this);
        task.GetAwaiter().GetResult();
    }

    /// <summary>Runs what waits until nothing does.</summary>
    public void Drain()
    {
        while (TryTake(out var next))
        {
            next.Run(next.State);
        }
    }

    protected override void QueueTask(Task task) => Post(state => TryExecuteTask((Task)state!), task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        (_thread == 0 || IsCurrent) && TryExecuteTask(task);

    protected override IEnumerable<Task>? GetScheduledTasks() => null;

    private bool TryTake(out (SendOrPostCallback Run, object? State) next)
    {
        lock (_waiting)
        {
            return _waiting.TryDequeue(out next);
        }
    }

    private void Post(SendOrPostCallback run, object? state)
    {
        lock (_waiting)
        {
            WasIntruded |= !IsCurrent;
            _waiting.Enqueue((run, state));
        }
    }

    private sealed class Context(TurnThread thread) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => thread.Post(d, state);

        public override void Send(SendOrPostCallback d, object? state) => d(state);

        public override SynchronizationContext CreateCopy() => this;
    }
}

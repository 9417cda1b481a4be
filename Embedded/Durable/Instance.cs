using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// An instance in memory: its mailbox and, while warm, its live execution. One turn runs at a time; what belongs to the
/// turn is touched by the running turn only. Every message in the mailbox counts in the work gauge.
/// </summary>
internal sealed class Instance(EngineSession session, long number) : IThreadPoolWorkItem
{
    private readonly Lock _lock = new();
    private List<Message> _mailbox = [];
    private bool _running;
    private bool _retired;

    public long Number => number;

    /// <summary>For the running turn: null when it has to be loaded.</summary>
    public InstanceHeader? Header { get; set; }

    /// <summary>For the running turn: null when it has to be replayed.</summary>
    public OrchestrationExecution? Execution { get; set; }

    /// <summary>For the running turn: messages that cannot be processed before the instance begins or is resumed.</summary>
    public List<Message> Held { get; } = [];

    /// <summary>For the running turn: how often in a row a turn could not be stored.</summary>
    public int FailedCommits { get; set; }

    /// <summary>For the running turn: activities (execution, task) that run or whose end is in the mailbox.</summary>
    public HashSet<(long Execution, int TaskId)> InFlight { get; } = [];

    /// <summary>Adds messages; false when this object is out of use and another has to be made.</summary>
    public bool TryPost(Message message, InstanceHeader? started, bool here)
    {
        lock (_lock)
        {
            if (_retired)
            {
                return false;
            }

            session.Gauge.Add();
            _mailbox.Add(message);
            if (_running)
            {
                return true;
            }

            Header ??= started;
            _running = true;
        }

        if (here)
        {
            Execute();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        return true;
    }

    /// <summary>Takes the held messages back, before those that arrived.</summary>
    public List<Message> WithHeld(List<Message> arrived)
    {
        if (Held.Count == 0)
        {
            return arrived;
        }

        List<Message> all = [.. Held, .. arrived];
        Held.Clear();
        return all;
    }

    /// <summary>Puts messages before those that wait, from within the running turn.</summary>
    public void PostFirst(IReadOnlyCollection<Message> messages)
    {
        session.Gauge.Add(messages.Count);
        lock (_lock)
        {
            _mailbox.InsertRange(0, messages);
        }
    }

    /// <summary>Takes what waits, or null and ends the run when nothing does.</summary>
    public List<Message>? Take()
    {
        lock (_lock)
        {
            if (_mailbox.Count > 0)
            {
                var taken = _mailbox;
                _mailbox = [];
                return taken;
            }

            _running = false;
            RetireIfUnused();
            return null;
        }
    }

    /// <summary>Forgets what can be loaded again.</summary>
    public void Cool()
    {
        Execution = null;
        Header = null;
    }

    /// <summary>Cools an instance that no turn runs of.</summary>
    public void CoolIfIdle()
    {
        lock (_lock)
        {
            if (!_running)
            {
                Cool();
                RetireIfUnused();
            }
        }
    }

    /// <summary>Empties the mailbox of an instance whose session closed.</summary>
    public void Abandon()
    {
        lock (_lock)
        {
            session.Gauge.Remove(_mailbox.Count);
            _mailbox = [];
            _retired = true;
        }
    }

    public void Execute() => _ = session.Turns.RunAsync(this);

    private void RetireIfUnused()
    {
        if (Execution is null && Held.Count == 0 && InFlight.Count == 0 && _mailbox.Count == 0)
        {
            _retired = true;
            session.Remove(this);
        }
    }
}

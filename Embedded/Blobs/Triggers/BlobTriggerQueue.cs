using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Blobs.Triggers;

/// <summary>
/// The way from a put to the dispatcher. Each trigger in it counts as work from before its commit until it has run.
/// </summary>
internal sealed class BlobTriggerQueue(Func<IEnumerable<IBlobTriggerHandler>> handlers, WorkGauge gauge)
{
    private readonly Channel<long> _ready = Channel.CreateUnbounded<long>();

    // Handlers may need a blob client themselves, so they are asked for at the first put and not before.
    private readonly Lazy<IReadOnlyList<(BlobTriggerPattern Pattern, IBlobTriggerHandler Handler)>> _handlers = new(
        () =>
            [.. handlers().Select(handler => (new BlobTriggerPattern(handler.Path), handler))]
    );

    private readonly HashSet<long> _known = [];

    public ChannelReader<long> Ready => _ready.Reader;

    /// <summary>The containers in which a blob can trigger something.</summary>
    public IEnumerable<string> Containers => _handlers.Value.Select(entry => entry.Pattern.Container).Distinct();

    public IBlobTriggerHandler? HandlerFor(string path) =>
        _handlers.Value.FirstOrDefault(entry => entry.Pattern.Path == path).Handler;

    /// <summary>Announces that a blob is about to be put; null when no trigger matches it.</summary>
    public Announcement? Announce(string container, string name)
    {
        List<string>? paths = null;
        foreach (var (pattern, _) in _handlers.Value)
        {
            if (pattern.Match(container, name) is not null)
            {
                (paths ??= []).Add(pattern.Path);
            }
        }

        return paths is null ? null : new Announcement(this, container, name, paths);
    }

    /// <summary>Counts the trigger as work and lets the dispatcher run it, unless it is in the queue or running already.</summary>
    public void Enqueue(long id)
    {
        lock (_known)
        {
            if (!_known.Add(id))
            {
                return;
            }
        }

        gauge.Add();
        _ready.Writer.TryWrite(id);
    }

    /// <summary>The trigger has run and may be enqueued again; it counts as work until the caller ends that.</summary>
    public void Forget(long id)
    {
        lock (_known)
        {
            _known.Remove(id);
        }
    }

    /// <summary>Triggers of one put: counted as work until it is disposed, or else until they have run.</summary>
    public sealed class Announcement : IDisposable
    {
        private readonly BlobTriggerQueue _queue;
        private readonly string _container;
        private readonly string _name;
        private readonly List<string> _paths;
        private readonly IDisposable _work;
        private List<long> _ids = [];

        internal Announcement(BlobTriggerQueue queue, string container, string name, List<string> paths)
        {
            (_queue, _container, _name, _paths) = (queue, container, name, paths);
            _work = queue.Begin();
        }

        /// <summary>Writes the rows in the put's transaction; may be called again when the transaction is repeated.</summary>
        public void Record(SqliteConnection connection) =>
            _ids = [.. _paths.Select(path => BlobTriggerTable.Insert(connection, path, _container, _name))];

        /// <summary>Hands the recorded rows to the dispatcher; call it after the commit.</summary>
        public void Dispatch() => _ids.ForEach(_queue.Enqueue);

        public void Dispose() => _work.Dispose();
    }

    private IDisposable Begin() => gauge.Begin();
}

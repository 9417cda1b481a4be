using Recruitment.Embedded.Store;

namespace Recruitment.Benchmarks.Procedure;

/// <summary>
/// Counts the further timers that procedures have on Azure: the official worker waits in pieces of three days at most
/// (its <c>MaximumTimerInterval</c>), each of which fires and makes a turn. The embedded engine waits at once, so the
/// waits that it holds are looked at each time before the clock moves on.
/// </summary>
internal sealed class TimerPieces
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    private readonly Dictionary<long, DateTimeOffset> _begun = [];

    public int Count { get; private set; }

    public void Look(SqliteStore store, DateTimeOffset now)
    {
        var waiting = store.Read(connection =>
        {
            var found = new HashSet<long>();
            // Below zero are starts that were asked for later.
            var timers = connection.Prepare("SELECT number FROM timer WHERE number > 0");
            while (timers.Step())
            {
                found.Add(timers.Int64(0));
            }

            return found;
        });
        foreach (var (timer, begun) in _begun.Where(one => !waiting.Contains(one.Key)).ToList())
        {
            // The last piece is the timer itself, which fires or is called off.
            Count += Math.Max(0, (int)Math.Ceiling((now - begun) / Longest) - 1);
            _begun.Remove(timer);
        }

        foreach (var timer in waiting)
        {
            _begun.TryAdd(timer, now);
        }
    }
}

namespace Recruitment.Definition;

/// <summary>
/// The reminders of one wait. Each is due once; moving the dates changes when the next are, and the numbers go on.
/// </summary>
public sealed class Reminders
{
    private readonly Queue<DateTimeOffset> _moments = [];

    /// <summary>How many have been due; the number of the last one.</summary>
    public int Number { get; private set; }

    /// <summary>Takes over the reminders of a plan, except those whose time has passed.</summary>
    public void Plan(IEnumerable<DateTimeOffset> moments, DateTimeOffset now)
    {
        _moments.Clear();
        foreach (var moment in moments.Where(m => m > now).Order())
        {
            _moments.Enqueue(moment);
        }
    }

    /// <summary>The next reminder, or <paramref name="until"/> when that is sooner.</summary>
    public DateTimeOffset NextOr(DateTimeOffset until) => _moments.TryPeek(out var next) && next < until ? next : until;

    /// <summary>Whether a reminder has become due since the last time that this was asked.</summary>
    public bool Due(DateTimeOffset now)
    {
        var due = false;
        while (_moments.TryPeek(out var next) && next <= now)
        {
            _moments.Dequeue();
            due = true;
        }

        Number += due ? 1 : 0;
        return due;
    }
}

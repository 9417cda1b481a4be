namespace Recruitment.Play;

/// <summary>What people mean to do, and when on the app's clock.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset When, int Order)> _plans = new();
    private int _order;

    /// <summary>When the next plan is due; null when nobody means to do anything.</summary>
    public DateTimeOffset? Next => _plans.TryPeek(out _, out var due) ? due.When : null;

    public void Plan(DateTimeOffset when, Func<Task> act) => _plans.Enqueue(act, (when, _order++));

    /// <summary>Takes the first plan that is due by <paramref name="now"/>.</summary>
    public bool TryTakeDue(DateTimeOffset now, out Func<Task> act)
    {
        act = () => Task.CompletedTask;
        if (Next is { } next && next <= now)
        {
            act = _plans.Dequeue();
            return true;
        }

        return false;
    }
}

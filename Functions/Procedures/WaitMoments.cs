namespace Recruitment.Procedures;

/// <summary>
/// The moments of one wait for people that are still to come: reminders, then the deadline, which is escalated, then the
/// end. What has become due is told once, however late it is seen: after a suspension one reminder stands for all that
/// were missed, and nothing ends before it was escalated. A new plan replaces what is to come, and a new deadline is
/// escalated anew. All moments are UTC.
/// </summary>
internal class WaitMoments
{
    private int _reminded;

    public DateTimeOffset ClosesAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>The next reminder, deadline or end; in the past when it is late.</summary>
    public DateTimeOffset Next
    {
        get
        {
            var deadline = IsEscalated ? EndsAt : ClosesAt;
            return Reminders.TryPeek(out var reminder) && reminder < deadline ? reminder : deadline;
        }
    }

    protected Queue<DateTimeOffset> Reminders { get; } = [];

    /// <summary>The deadlines that were escalated.</summary>
    protected HashSet<DateTimeOffset> Escalated { get; } = [];

    protected virtual bool IsEscalated => Escalated.Contains(ClosesAt);

    /// <summary>Takes over a plan, but for the reminders whose time has passed.</summary>
    /// <param name="plannedAt">The moment from which was planned; somewhat before <paramref name="now"/>.</param>
    public virtual void Plan(StageWindow window, DateTimeOffset plannedAt, DateTimeOffset now)
    {
        Reminders.Clear();
        foreach (var reminder in window.RemindersAt.Where(reminder => reminder > now).Order())
        {
            Reminders.Enqueue(reminder);
        }

        Move(window.ClosesAt, window.EndsAt);
    }

    /// <summary>Another deadline than was planned, with the same reminders.</summary>
    public void Move(DateTimeOffset closesAt, DateTimeOffset endsAt) => (ClosesAt, EndsAt) = (closesAt, endsAt);

    /// <summary>What ended the wait for <see cref="Next"/>.</summary>
    public virtual void Wake(Waking waking) { }

    /// <summary>The number of the reminder that has become due; null when none has.</summary>
    public virtual int? TakeReminder(DateTimeOffset now)
    {
        var due = false;
        while (Reminders.TryPeek(out var next) && next <= now)
        {
            Reminders.Dequeue();
            due = true;
        }

        return due ? ++_reminded : null;
    }

    /// <summary>The number of the escalation that has become due; null when none has.</summary>
    public virtual int? TakeEscalation(DateTimeOffset now)
    {
        if (IsEscalated || now < ClosesAt)
        {
            return null;
        }

        Escalated.Add(ClosesAt);
        return Escalated.Count;
    }

    public virtual bool IsOver(DateTimeOffset now) => IsEscalated && now >= EndsAt;
}

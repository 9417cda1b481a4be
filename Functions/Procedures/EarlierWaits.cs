namespace Recruitment.Procedures;

/// <summary>How a wait differed before version 3, when each had a loop of its own.</summary>
internal enum EarlierWait
{
    /// <summary>Not at all.</summary>
    Same,

    /// <summary>What was seen late could end without having been escalated.</summary>
    EndedUnescalated,

    /// <summary>Once it was escalated, it was never again.</summary>
    EscalatedOnce,

    /// <summary>Each moment had a waking of its own, also what was seen late; nothing happened when somebody acted.</summary>
    OneByOne,
}

/// <summary>The moments of waits that started before version 3. They go with the last procedure of version 2.</summary>
internal sealed class EarlierWaitMoments(EarlierWait way) : WaitMoments
{
    protected override bool IsEscalated => way == EarlierWait.EscalatedOnce ? Escalated.Count > 0 : base.IsEscalated;

    public static WaitMoments Of(EarlierWait way) =>
        way == EarlierWait.OneByOne ? new MomentsOneByOne() : new EarlierWaitMoments(way);

    public override bool IsOver(DateTimeOffset now) =>
        way == EarlierWait.EndedUnescalated ? now >= EndsAt : base.IsOver(now);
}

/// <summary>The moments of a ballot that opened before version 3.</summary>
internal sealed class MomentsOneByOne : WaitMoments
{
    private enum Kind
    {
        None,
        Reminder,
        Deadline,
        End,
    }

    private Kind _come;
    private int _reminded;

    public override void Plan(StageWindow window, DateTimeOffset plannedAt, DateTimeOffset now)
    {
        var escalated = IsEscalated;
        base.Plan(window, plannedAt, plannedAt);
        if (escalated && ClosesAt <= plannedAt)
        {
            Escalated.Add(ClosesAt);
        }
    }

    public override void Wake(Waking waking) =>
        _come =
            waking != Waking.Moment ? Kind.None
            : IsEscalated ? Kind.End
            : Next < ClosesAt ? Kind.Reminder
            : Kind.Deadline;

    public override int? TakeReminder(DateTimeOffset now)
    {
        if (_come != Kind.Reminder)
        {
            return null;
        }

        Reminders.Dequeue();
        return ++_reminded;
    }

    public override int? TakeEscalation(DateTimeOffset now) => _come == Kind.Deadline ? base.TakeEscalation(now) : null;

    public override bool IsOver(DateTimeOffset now) => _come == Kind.End;
}

namespace Recruitment.Procedures;

/// <summary>
/// One wait for people in the orchestration of a stage or a ballot: planned, reminded, escalated, ended. The
/// orchestration waits for what comes next, reads the records, and then asks what has become due:
/// <code>
/// var wait = await PlannedWait.PlanAsync(context, stage, plan);
/// while (there is something to wait for)
/// {
///     await wait.UntilNextAsync();
///     read the records;
///     if (wait.TakeReminder() is { } number) remind;
///     if (wait.TakeEscalation() is { } number) tell whom it is escalated to;
///     else if (wait.IsOver) end, or extend;
/// }
/// </code>
/// </summary>
internal sealed class PlannedWait
{
    private readonly TaskOrchestrationContext _context;
    private readonly StageWait _stage;
    private readonly WaitMoments _moments;
    private WaitPlan _plan;

    private PlannedWait(TaskOrchestrationContext context, StageWait stage, WaitPlan plan, EarlierWait earlier)
    {
        _context = context;
        _stage = stage;
        _plan = plan;
        _moments = context.IsSince(Versions.Third) ? new WaitMoments() : EarlierWaitMoments.Of(earlier);
    }

    /// <summary>As it was planned last.</summary>
    public StageWindow Window { get; private set; } = null!; // planned before anybody gets it

    /// <summary>Whether the deadline has passed.</summary>
    public bool IsClosed => Now >= _moments.ClosesAt;

    /// <summary>Whether the time to act after all is over too.</summary>
    public bool IsOver => _moments.IsOver(Now);

    private DateTimeOffset Now => _context.CurrentUtcDateTime;

    /// <summary>Plans the moments, by <see cref="PlanWaitActivity"/>.</summary>
    /// <param name="stage">Wakes the orchestration; the same for all its waits.</param>
    /// <param name="earlier">How this wait differed before version 3.</param>
    public static async Task<PlannedWait> PlanAsync(
        TaskOrchestrationContext context,
        StageWait stage,
        WaitPlan plan,
        EarlierWait earlier = EarlierWait.Same
    )
    {
        var wait = new PlannedWait(context, stage, plan, earlier);
        await wait.PlanAsync(plan.Now);
        return wait;
    }

    /// <summary>
    /// Waits until somebody acts, the recruiter moves a date, or the next moment comes. When a date was moved it has been
    /// planned anew.
    /// </summary>
    /// <param name="sooner">Another moment that matters, UTC, when it comes before the next of the plan.</param>
    public async Task<Waking> UntilNextAsync(DateTimeOffset? sooner = null)
    {
        var next = _moments.Next;
        var waking = await _stage.UntilAsync(sooner < next ? sooner.Value : next);
        _moments.Wake(waking);
        if (waking == Waking.DatesMoved)
        {
            await PlanAsync();
        }

        return waking;
    }

    /// <summary>Gives more time from now on, planned anew.</summary>
    /// <param name="workingDays">Null: until the stage's own deadline.</param>
    public Task ExtendAsync(int? workingDays)
    {
        _plan = _plan with { Now = Now, WorkingDays = workingDays };
        return PlanAsync(_plan.Now);
    }

    /// <summary>Another deadline than was planned, with the same reminders.</summary>
    public void Move(DateTimeOffset closesAt, DateTimeOffset endsAt) => _moments.Move(closesAt, endsAt);

    /// <summary>The number of the reminder that has become due since this was asked last; null when none has.</summary>
    public int? TakeReminder() => _moments.TakeReminder(Now);

    /// <summary>The number of the escalation that has become due since this was asked last; null when none has.</summary>
    public int? TakeEscalation() => _moments.TakeEscalation(Now);

    private async Task PlanAsync(DateTimeOffset? plannedAt = null)
    {
        Window = await _context.CallActivityAsync<StageWindow>(nameof(PlanWaitActivity), _plan, Retries.Default);
        _moments.Plan(Window, plannedAt ?? Now, Now);
    }
}

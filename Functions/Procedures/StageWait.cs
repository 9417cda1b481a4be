namespace Recruitment.Procedures;

/// <summary>
/// Waits in the orchestration of a stage or a ballot: for somebody to act, for the recruiter to move a date, or for a
/// moment. One wait per orchestration, so that an event that came in while it was busy wakes it at the next wait. Its
/// waiters are renewed only once used: one that is dropped would still take the next event, and nobody would see it.
/// </summary>
public sealed class StageWait(TaskOrchestrationContext context)
{
    private Task _acted = context.WaitForExternalEvent<object?>(StageEvents.Acted);
    private Task _moved = context.WaitForExternalEvent<object?>(StageEvents.DatesMoved);

    /// <param name="moment">UTC; in the past: at once.</param>
    public async Task<Waking> UntilAsync(DateTimeOffset moment)
    {
        using var timer = new CancellationTokenSource();
        var alarm = context.CreateTimer(moment.UtcDateTime, timer.Token);
        await Task.WhenAny(_moved, _acted, alarm);
        if (!alarm.IsCompleted)
        {
            timer.Cancel();
        }

        if (_moved.IsCompleted)
        {
            _moved = context.WaitForExternalEvent<object?>(StageEvents.DatesMoved);
            return Waking.DatesMoved;
        }

        if (_acted.IsCompleted)
        {
            _acted = context.WaitForExternalEvent<object?>(StageEvents.Acted);
            return Waking.Acted;
        }

        return Waking.Moment;
    }
}

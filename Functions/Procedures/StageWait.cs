namespace Recruitment.Procedures;

/// <summary>
/// Waits in the orchestration of a stage or a ballot: for somebody to act, for the recruiter to move a date, or for a
/// moment. One wait per orchestration, so that an event that came in while it was busy wakes it at the next wait. Its
/// waiters are renewed only once used: one that is dropped would still take the next event, and nobody would see it.
/// </summary>
public sealed class StageWait(TaskOrchestrationContext context)
{
    /// <summary>Longer after its moment nothing wakes unless it was suspended, or the app was off.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

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
        else if (context.IsSince(Versions.Second) && IsLate(moment))
        {
            // The recruiter may have moved the moment while it passed unseen: what came in meanwhile is taken first.
            await context.CreateTimer(context.CurrentUtcDateTime, CancellationToken.None);
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

    private bool IsLate(DateTimeOffset moment) => context.CurrentUtcDateTime - moment.UtcDateTime > Late;
}

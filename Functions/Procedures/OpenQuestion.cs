namespace Recruitment.Procedures;

/// <summary>
/// A question that no clock can answer: it is asked, reminded and escalated, and then there is as much time again, as
/// often as it takes.
/// </summary>
/// <param name="ReadAsync">Reads from the records where it stands.</param>
/// <param name="IsOpen">Whether it waits for an answer.</param>
internal sealed record OpenQuestion<TState>(Func<Task<TState>> ReadAsync, Func<TState, bool> IsOpen)
{
    /// <summary>Asks whoever can answer; with the number of the reminder, 0 for the first time.</summary>
    public required Func<TState, int, Task> AskAsync { get; init; }

    /// <summary>Tells whoever must know that there is no answer in time; with the number of the escalation.</summary>
    public required Func<TState, int, Task> EscalateAsync { get; init; }

    /// <summary>In how many working days it should be answered, each time.</summary>
    public required Func<TState, int> WorkingDays { get; init; }

    /// <summary>Waits for the answer, where there is none yet.</summary>
    /// <param name="stage">Wakes the orchestration; the same for all its waits.</param>
    /// <param name="name">Names the wait within the stage.</param>
    public async Task<TState> UntilAnsweredAsync(
        TaskOrchestrationContext context,
        StageWait stage,
        StageCall call,
        string name
    )
    {
        var state = await ReadAsync();
        if (!IsOpen(state))
        {
            return state;
        }

        var plan = new WaitPlan(call.Procedure, call.Stage, name, context.CurrentUtcDateTime, WorkingDays(state));
        var wait = await PlannedWait.PlanAsync(context, stage, plan);
        await AskAsync(state, 0);
        while (true)
        {
            await wait.UntilNextAsync();
            state = await ReadAsync();
            if (!IsOpen(state))
            {
                return state;
            }

            if (wait.TakeReminder() is { } reminder)
            {
                await AskAsync(state, reminder);
            }

            if (wait.TakeEscalation() is { } escalation)
            {
                await EscalateAsync(state, escalation);
            }
            else if (wait.IsOver)
            {
                await wait.ExtendAsync(WorkingDays(state));
            }
        }
    }
}

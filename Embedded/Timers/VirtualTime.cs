namespace Recruitment.Embedded.Timers;

/// <summary>Lets a system on a virtual clock work: time moves only when nothing is under way.</summary>
internal sealed class VirtualTime(WorkGauge gauge, VirtualClock clock)
{
    /// <summary>Completes when everything that can happen without time passing has happened.</summary>
    public Task RunUntilIdleAsync() => gauge.WhenIdleAsync();

    /// <summary>Moves from timer to timer, each time until nothing is under way, and stops at <paramref name="moment"/>.</summary>
    public async Task AdvanceUntilAsync(DateTimeOffset moment)
    {
        while (true)
        {
            await gauge.WhenIdleAsync();
            if (clock.NextDue is not { } due || due > moment)
            {
                clock.AdvanceTo(moment);
                return;
            }

            clock.AdvanceTo(due);
        }
    }

    /// <inheritdoc cref="AdvanceUntilAsync"/>
    public Task AdvanceAsync(TimeSpan duration) => AdvanceUntilAsync(clock.GetUtcNow() + duration);
}

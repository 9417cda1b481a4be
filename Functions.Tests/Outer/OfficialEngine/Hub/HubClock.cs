namespace Recruitment.Tests.OfficialEngine.Hub;

/// <summary>What waits for its time to come. Guarded by the hub's lock, which it takes when the time has come.</summary>
internal sealed class HubClock(TimeProvider clock, Lock hub)
{
    private readonly Dictionary<ITimer, string> _waiting = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The messages among it.</summary>
    public IEnumerable<string> Messages => _waiting.Values.Where(message => message.Length > 0);

    /// <summary>Acts at the moment, or now when it has passed.</summary>
    /// <param name="message">The message that waits; empty for none.</param>
    public void At(DateTimeOffset moment, string message, Action act)
    {
        var wait = moment - Now;
        if (wait <= TimeSpan.Zero)
        {
            act();
            return;
        }

        ITimer? timer = null;
        timer = clock.CreateTimer(
            _ =>
            {
                lock (hub)
                {
                    _waiting.Remove(timer!);
                    act();
                }

                timer!.Dispose();
            },
            null,
            wait,
            Timeout.InfiniteTimeSpan
        );
        _waiting.Add(timer, message);
    }
}

using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class VirtualClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly VirtualClock _clock = new(Start);
    private readonly List<string> _fired = [];

    [Fact]
    public void Timers_fire_in_the_order_of_their_moments_and_see_that_moment()
    {
        Add("b", TimeSpan.FromHours(2));
        Add("a", TimeSpan.FromHours(1));
        Add("c", TimeSpan.FromHours(9));

        _clock.AdvanceTo(Start.AddHours(5));

        Assert.Equal(["a 01:00", "b 02:00"], _fired);
        Assert.Equal(Start.AddHours(9), _clock.NextDue);
        Assert.Equal(Start.AddHours(5), _clock.GetUtcNow());
    }

    [Fact]
    public void Periodic_timer_fires_again_and_again()
    {
        using var timer = Add("p", TimeSpan.FromHours(1), TimeSpan.FromHours(2));

        _clock.AdvanceTo(Start.AddHours(6));

        Assert.Equal(["p 01:00", "p 03:00", "p 05:00"], _fired);
    }

    [Fact]
    public void Timer_without_due_time_waits_until_it_gets_one()
    {
        var timer = Add("t", Timeout.InfiniteTimeSpan);
        _clock.AdvanceTo(Start.AddDays(1));
        Assert.Null(_clock.NextDue);

        Assert.True(timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        _clock.AdvanceTo(_clock.GetUtcNow());

        Assert.Equal(["t 00:00"], _fired);
    }

    [Fact]
    public void Disposed_timer_neither_fires_nor_changes()
    {
        var timer = Add("t", TimeSpan.FromHours(1));
        timer.Dispose();

        Assert.False(timer.Change(TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan));
        _clock.AdvanceTo(Start.AddDays(1));

        Assert.Empty(_fired);
    }

    [Fact]
    public void Timer_beyond_the_end_of_time_is_due_at_the_end()
    {
        Add("t", TimeSpan.MaxValue);

        Assert.Equal(DateTimeOffset.MaxValue, _clock.NextDue);
    }

    [Fact]
    public void Clock_never_goes_back()
    {
        _clock.AdvanceTo(Start.AddHours(1));
        _clock.AdvanceTo(Start);

        Assert.Equal(Start.AddHours(1), _clock.GetUtcNow());
    }

    [Fact]
    public async Task Delay_on_the_clock_ends_when_the_clock_gets_there()
    {
        var delay = Task.Delay(TimeSpan.FromDays(40), _clock);
        _clock.AdvanceTo(Start.AddDays(39));
        Assert.False(delay.IsCompleted);

        _clock.AdvanceTo(Start.AddDays(40));

        await delay;
    }

    [Fact]
    public async Task Time_moves_on_only_when_nothing_is_under_way()
    {
        var gauge = new WorkGauge();
        var time = new VirtualTime(gauge, _clock);
        var work = gauge.Begin();
        Add("t", TimeSpan.FromHours(1));

        var advance = time.AdvanceUntilAsync(Start.AddHours(2));
        Assert.Empty(_fired);
        work.Dispose();
        await advance;

        Assert.Equal(["t 01:00"], _fired);
        Assert.Equal(Start.AddHours(2), _clock.GetUtcNow());
    }

    private ITimer Add(string name, TimeSpan due, TimeSpan? period = null) =>
        _clock.CreateTimer(
            _ => _fired.Add($"{name} {_clock.GetUtcNow():HH:mm}"),
            null,
            due,
            period ?? Timeout.InfiniteTimeSpan
        );
}

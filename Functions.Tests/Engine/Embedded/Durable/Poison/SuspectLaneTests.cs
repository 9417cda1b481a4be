using Recruitment.Embedded.Durable.Poison;

namespace Recruitment.Tests.Embedded.Durable.Poison;

public sealed class SuspectLaneTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Fact]
    public void Those_without_attempts_on_record_run_together()
    {
        using var lane = new SuspectLane([], Long);
        Assert.True(lane.EnterAsync(1, 0).IsCompleted);
        Assert.True(lane.EnterAsync(2, 0).IsCompleted);
    }

    [Fact]
    public async Task One_with_attempts_on_record_waits_until_nothing_else_runs_and_then_runs_alone()
    {
        using var lane = new SuspectLane([], Long);
        var first = await lane.EnterAsync(1, 0);
        var alone = lane.EnterAsync(2, 1);
        Assert.False(alone.IsCompleted);
        lane.Leave(first!.Value);
        var pass = await alone;
        var next = lane.EnterAsync(3, 0);
        Assert.False(next.IsCompleted);
        lane.Leave(pass!.Value);
        Assert.NotNull(await next);
    }

    [Fact]
    public async Task Fewest_attempts_run_first_once_all_that_are_expected_have_come()
    {
        using var lane = new SuspectLane([1, 2, 3], Long);
        var often = lane.EnterAsync(1, 4);
        var once = lane.EnterAsync(2, 1);
        Assert.False(often.IsCompleted || once.IsCompleted);
        lane.Arrived(3);
        var pass = await once;
        Assert.False(often.IsCompleted);
        lane.Leave(pass!.Value);
        Assert.NotNull(await often);
    }

    [Fact]
    public async Task One_that_runs_for_too_long_is_waited_for_no_more()
    {
        using var lane = new SuspectLane([], TimeSpan.FromMilliseconds(1));
        var endless = await lane.EnterAsync(1, 1);
        var next = await lane.EnterAsync(2, 1);
        Assert.NotNull(next);
        lane.Leave(endless!.Value); // too late to let anybody in beside the next
        Assert.NotEqual(endless, next);
    }

    [Fact]
    public async Task Closing_sends_away_who_waits()
    {
        var lane = new SuspectLane([], Long);
        await lane.EnterAsync(1, 1);
        var waiting = lane.EnterAsync(2, 1);
        lane.Dispose();
        Assert.Null(await waiting);
        Assert.Null(await lane.EnterAsync(3, 0));
    }
}

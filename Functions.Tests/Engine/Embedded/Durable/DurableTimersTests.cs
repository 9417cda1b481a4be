using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class DurableTimersTests
{
    private const int Instances = 1_000;

    private readonly VirtualClock _clock = new(EngineHost.Start);
    private readonly List<StoredTimer> _fired = [];

    [Fact]
    public void Timers_of_different_instances_that_are_due_at_once_fire_in_the_order_of_their_due_time()
    {
        using var timers = new DurableTimers(_clock, _fired.Add);
        var due = Shuffled(number => -number).ToList(); // all are overdue, the last the longest

        timers.AddRange(due);

        Assert.Equal(due.OrderBy(timer => timer.Due), _fired);
    }

    [Fact]
    public void Timers_that_come_due_in_one_leap_of_the_clock_fire_in_the_order_of_their_due_time()
    {
        using var timers = new DurableTimers(_clock, _fired.Add);
        var waiting = Shuffled(number => number).ToList();
        timers.AddRange(waiting);
        Assert.Empty(_fired);

        _clock.AdvanceTo(EngineHost.Start.AddHours(1));

        Assert.Equal(waiting.OrderBy(timer => timer.Due), _fired);
    }

    [Fact]
    public void Timers_of_one_moment_fire_in_the_order_of_their_creation()
    {
        using var timers = new DurableTimers(_clock, _fired.Add);
        var due = Shuffled(_ => 0).ToList();

        timers.AddRange(due);

        Assert.Equal(due.OrderBy(timer => timer.Number), _fired);
    }

    private static IEnumerable<StoredTimer> Shuffled(Func<int, int> milliseconds)
    {
        var numbers = Enumerable.Range(1, Instances).ToArray();
        new Random(1).Shuffle(numbers);
        return numbers.Select(number => new StoredTimer(
            number,
            Instance: number % 7,
            TaskId: 0,
            EngineHost.Start.AddMilliseconds(milliseconds(number)).UtcTicks
        ));
    }
}

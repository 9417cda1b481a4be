using System.Diagnostics;
using Microsoft.DurableTask;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Timers;
using static Microsoft.DurableTask.Client.OrchestrationRuntimeStatus;

namespace Recruitment.Benchmarks.Engine;

/// <summary>
/// 100,000 timers of 1,000 instances, each at a moment of its own, all overdue at once because the clock moved past
/// them: timers per second until the last turn is stored. Every instance checks that its own fired in order.
/// </summary>
internal static class TimersBench
{
    private const string Timers = nameof(Timers);
    private const int Instances = 1000;
    private const int TimersOfInstance = 100;
    private const int InFlightAtOnce = 1000;
    private const int Runs = 5;
    private static int outOfOrder;

    public static async Task RunAsync()
    {
        var clock = new VirtualClock(DateTimeOffset.UtcNow);
        await using var engine = await BenchEngine.StartAsync(Add, clock: clock);
        await using var floor = new Floor();
        var (engines, floors) = (new List<double>(), new List<double>());
        for (var run = -1; run < Runs; run++)
        {
            var least = await FloorAsync(floor, run);
            var real = await EngineAsync(engine, clock);
            if (run >= 0) // the first warms up
            {
                floors.Add(least);
                engines.Add(real);
            }
        }

        if (outOfOrder > 0)
        {
            throw new InvalidOperationException($"{outOfOrder} instances saw a timer too early.");
        }

        BenchResult.Print("engine.timers", engines, "timers/s", floors, InFlightAtOnce);
    }

    private static void Add(DurableTaskRegistry tasks) =>
        tasks.AddOrchestratorFunc<int, bool>(
            Timers,
            async (context, number) =>
            {
                var fired = new List<int>();
                async Task WaitAsync(int timer)
                {
                    // The timers of all instances alternate, so that firing in order goes from one to the next.
                    var due = context.CurrentUtcDateTime.AddHours(1);
                    await context.CreateTimer(
                        due.AddMilliseconds((timer * Instances) + number),
                        CancellationToken.None
                    );
                    fired.Add(timer);
                }

                await Task.WhenAll(Enumerable.Range(0, TimersOfInstance).Reverse().Select(WaitAsync));
                if (!fired.SequenceEqual(Enumerable.Range(0, TimersOfInstance)))
                {
                    Interlocked.Increment(ref outOfOrder);
                }

                return true;
            }
        );

    private static async Task<double> EngineAsync(BenchEngine engine, VirtualClock clock)
    {
        await InFlight.RunAsync(
            Instances,
            InFlightAtOnce,
            number => engine.Client.ScheduleNewOrchestrationInstanceAsync(Timers, number)
        );
        await engine.Gauge.WhenIdleAsync();
        // One step past them all: a process that slept through them.
        var watch = Stopwatch.StartNew();
        clock.AdvanceTo(clock.GetUtcNow().AddHours(2));
        await engine.Gauge.WhenIdleAsync();
        return Instances * TimersOfInstance / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Every instance's timers are stored with its first turn and deleted with its last.</summary>
    private static async Task<double> FloorAsync(Floor floor, int run)
    {
        var first = (run + 2L) * Instances * TimersOfInstance;
        var started = await Task.WhenAll(Enumerable.Range(0, Instances).Select(_ => floor.StartAsync()));
        TimerCreated[] Created(int instance) =>
            [
                .. Enumerable
                    .Range(0, TimersOfInstance)
                    .Select(timer => new TimerCreated(timer, 0, first + (instance * TimersOfInstance) + timer)),
            ];
        await InFlight.RunAsync(
            Instances,
            InFlightAtOnce,
            number => floor.TurnAsync(started[number], Floor.Encode(), Running, Created(number))
        );
        var seconds = await InFlight.RunAsync(
            Instances,
            InFlightAtOnce,
            number =>
            {
                var created = Created(number);
                var fired = created.Select(timer => new TimerFired(timer.TaskId, timer.Timer));
                return floor.TurnAsync(
                    started[number],
                    Floor.Encode([.. fired]),
                    Completed,
                    ended: [.. created.Select(timer => timer.Timer)]
                );
            }
        );
        return Instances * TimersOfInstance / seconds;
    }
}

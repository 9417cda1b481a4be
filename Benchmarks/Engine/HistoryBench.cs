using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Storage;

namespace Recruitment.Benchmarks.Engine;

/// <summary>
/// An instance with 100,000 events. Warm: one more event and its turn, against an instance with hardly any history.
/// Cold: the events replayed per second, from the store to the live orchestrator and its next commit.
/// </summary>
internal static class HistoryBench
{
    private const string Long = nameof(Long);
    private const string Tick = nameof(Tick);
    private const int Events = 100_000;
    private const int EventsOfTurn = 3; // the turn's start, a completed activity, a scheduled one
    private const int Turns = Events / EventsOfTurn;
    private const int Raises = 100;
    private const int Runs = 7;

    public static async Task RunAsync()
    {
        await using var engine = await BenchEngine.StartAsync(Add);
        var brief = await PrepareAsync(engine, turns: 2);
        var lengthy = await PrepareAsync(engine, Turns);
        var (longs, shorts, cold) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = -1; run < Runs; run++)
        {
            await engine.Engine.RecoverAsync();
            var replay = await RaiseAsync(engine, lengthy);
            await RaiseAsync(engine, brief);
            var (warm, least) = (new List<double>(), new List<double>());
            for (var raise = 0; raise < Raises; raise++)
            {
                least.Add(await RaiseAsync(engine, brief));
                warm.Add(await RaiseAsync(engine, lengthy));
            }

            if (run >= 0) // the first warms up
            {
                longs.Add(BenchResult.Median(warm));
                shorts.Add(BenchResult.Median(least));
                cold.Add(Events / (replay / 1000));
            }
        }

        BenchResult.Print("engine.history.warm", longs, "ms", shorts, inFlight: 1);
        BenchResult.Print("engine.history.cold", cold, "events/s");
    }

    private static void Add(DurableTaskRegistry tasks)
    {
        tasks.AddActivityFunc<int, int>("Step", (_, number) => Task.FromResult(number));
        tasks.AddOrchestratorFunc<int, int>(
            Long,
            async (context, turns) =>
            {
                for (var turn = 0; turn < turns; turn++)
                {
                    await context.CallActivityAsync<int>("Step", turn);
                }

                while (true)
                {
                    await context.WaitForExternalEvent<int>(Tick);
                }
            }
        );
    }

    /// <summary>
    /// An instance that has done so many turns. Its history is written as the engine would have, except that nobody
    /// waits for the commits of the single turns.
    /// </summary>
    private static async Task<string> PrepareAsync(BenchEngine engine, int turns)
    {
        var instance = new NewInstance
        {
            Id = Guid.NewGuid().ToString("N"),
            Name = Long,
            Version = "",
            Input = $"{turns}",
        };
        await engine.Engine.StopAsync(CancellationToken.None);
        await engine.Store.WriteAsync(writer =>
        {
            var header = InstanceRows.Insert(writer, engine.Engine.Sequences, instance, DateTime.UtcNow.Ticks);
            for (var turn = 0; turn <= turns; turn++)
            {
                HistoryEvent arrived =
                    turn == 0 ? ExecutionStarted.Instance : new TaskCompleted(turn - 1, $"{turn - 1}");
                var commit = new TurnCommit(engine.Engine.Sequences)
                {
                    Instance = header,
                    Result = new() { Status = OrchestrationRuntimeStatus.Running },
                    Now = DateTime.UtcNow.Ticks,
                    History =
                        turn < turns
                            ? Floor.Encode(arrived, new ActivityScheduled(turn, "Step", "", $"{turn}"))
                            : Floor.Encode(arrived),
                };
                commit.Write(writer);
            }
        });
        await engine.Engine.StartAsync(CancellationToken.None);
        return instance.Id;
    }

    /// <summary>The milliseconds until the event's turn is stored.</summary>
    private static async Task<double> RaiseAsync(BenchEngine engine, string id)
    {
        var watch = Stopwatch.StartNew();
        await engine.Client.RaiseEventAsync(id, Tick, 1);
        await engine.Gauge.WhenIdleAsync();
        return watch.Elapsed.TotalMilliseconds;
    }
}

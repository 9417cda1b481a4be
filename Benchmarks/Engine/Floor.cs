using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Store;

namespace Recruitment.Benchmarks.Engine;

/// <summary>
/// What cannot be saved: the same writer, schema and number of commits as the engine's, with rows that were made
/// beforehand; no replay, no JSON, no user code.
/// </summary>
internal sealed class Floor : IAsyncDisposable
{
    private static readonly byte[] Begin = Encode(ExecutionStarted.Instance, new ActivityScheduled(0, "Step", "", "1"));
    private static readonly byte[] GoOn = Encode(new TaskCompleted(0, "1"), new ActivityScheduled(1, "Step", "", "1"));
    private static readonly byte[] End = Encode(
        new TaskCompleted(4, "1"),
        new ExecutionEnded((int)OrchestrationRuntimeStatus.Completed)
    );

    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-floor-").FullName;
    private readonly StoreSequences _sequences = new();

    public Floor()
    {
        Store = SqliteStore.Open(_folder);
    }

    public SqliteStore Store { get; }

    public static byte[] Encode(params HistoryEvent[] events)
    {
        var writer = new EventWriter();
        writer.Write(new TurnStarted(DateTime.UtcNow.Ticks));
        Array.ForEach(events, writer.Write);
        return writer.Written.ToArray();
    }

    /// <summary>The writes of one instance of <paramref name="steps"/> activities, one after the other.</summary>
    public async Task RunChainAsync(int steps)
    {
        var header = await StartAsync();
        await TurnAsync(header, Begin, OrchestrationRuntimeStatus.Running);
        for (var step = 1; step < steps; step++)
        {
            await TurnAsync(header, GoOn, OrchestrationRuntimeStatus.Running);
        }

        await TurnAsync(header, End, OrchestrationRuntimeStatus.Completed);
    }

    public async Task<InstanceHeader> StartAsync()
    {
        var instance = new NewInstance
        {
            Id = Guid.NewGuid().ToString("N"),
            Name = "Chain",
            Version = "",
            Input = "5",
        };
        var outcome = await Store.WriteAsync(writer =>
            StartCommand.Run(writer, _sequences, instance, null, DateTime.UtcNow.Ticks)
        );
        return outcome.Started ?? throw new InvalidOperationException("The instance was not stored.");
    }

    public Task TurnAsync(
        InstanceHeader header,
        byte[] history,
        OrchestrationRuntimeStatus status,
        IReadOnlyList<TimerCreated>? timers = null,
        IReadOnlyList<long>? ended = null
    )
    {
        var commit = new TurnCommit(_sequences)
        {
            Instance = header,
            Result = new TurnResult { Status = status },
            Now = DateTime.UtcNow.Ticks,
            History = history,
            NewTimers = timers ?? [],
            EndedTimers = ended ?? [],
        };
        return Store.WriteAsync(commit.Write);
    }

    /// <summary>Stores an event for an instance and the turn that it causes.</summary>
    public async Task EventAsync(InstanceHeader header, byte[] history)
    {
        var stored = await Store.WriteAsync(writer =>
            InboxRows.Insert(writer, _sequences, header.Id, new EventRaised("Tick", "1"))
        );
        var commit = new TurnCommit(_sequences)
        {
            Instance = header,
            Result = new TurnResult { Status = OrchestrationRuntimeStatus.Running },
            Now = DateTime.UtcNow.Ticks,
            History = history,
            ConsumedInbox = [stored!.Value.Message.InboxNumber], // the instance is open
        };
        await Store.WriteAsync(commit.Write);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

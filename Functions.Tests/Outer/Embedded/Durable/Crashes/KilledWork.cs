using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Durable.Crashes;

/// <summary>
/// Work under load in a process that is killed again and again, on the system's clock: orders with activities one
/// after the other and at once, a retry, a timer, an event, a sub-orchestration and ContinueAsNew. Every effect of an
/// activity is a line on the disk, outside of the store, before the activity ends.
/// </summary>
internal static class KilledWork
{
    public const string Mode = "killed";

    private const int OrdersInFlight = 8;
    private const string Ready = "ready";
    private const string AtWork = "at work";

    private static int _worked; // in this life of the process

    /// <summary>The inputs of the activities of an order, each of which is used once.</summary>
    public static IReadOnlyList<string> Activities { get; } =
    ["first", "left", "middle", "right", "child", "flaky", "round-0", "round-1", "round-2"];

    public static string Effects(string folder) => Path.Combine(folder, "effects");

    public static string Confirmed(string folder) => Path.Combine(folder, "confirmed");

    public static string Store(string folder) => Path.Combine(folder, "store");

    public static string OutputOf(string order) => $"{order}: first left middle right child yes flaky 3";

    /// <summary>Runs orders until it is killed, or until it is told by a line on its input to end with those it has.</summary>
    public static async Task RunAsync(string folder)
    {
        using var effects = new DurableLines(Effects(folder));
        using var confirmed = new DurableLines(Confirmed(folder));
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(_ => SqliteStore.Open(Store(folder)));
        // Kills by chance are nobody's fault.
        services.AddSingleton(new DurableEngineOptions { MaxAttempts = int.MaxValue });
        services.Configure<DurableTaskRegistry>(tasks => AddTo(tasks, folder, effects));
        await using var built = services.AddDurableEngine().BuildServiceProvider();
        await built.GetRequiredService<DurableEngine>().StartAsync(CancellationToken.None);
        var client = built.GetRequiredService<DurableTaskClient>();

        var ends = new TaskCompletionSource();
        _ = Task.Run(() => (Console.ReadLine(), ends.TrySetResult()));
        Console.WriteLine(Ready);
        var next = confirmed.Count / 2;
        await Task.WhenAll(
            Enumerable
                .Range(0, OrdersInFlight)
                .Select(async _ =>
                {
                    while (!ends.Task.IsCompleted)
                    {
                        var order = $"order-{Interlocked.Increment(ref next):D6}";
                        await DriveAsync(client, order, confirmed);
                    }
                })
        );
        await FinishAsync(client, confirmed);
    }

    /// <summary>Waits until the process runs; false when it ended before.</summary>
    public static async Task<bool> IsReadyAsync(CrashProcess process) => await process.Output.ReadLineAsync() == Ready;

    /// <summary>Waits until a process that runs has had its first effect; false when it ended before.</summary>
    public static async Task<bool> IsAtWorkAsync(CrashProcess process) =>
        await process.Output.ReadLineAsync() == AtWork;

    private static void AddTo(DurableTaskRegistry tasks, string folder, DurableLines effects) =>
        tasks
            .AddOrchestratorFunc("Order", OrderAsync)
            .AddOrchestratorFunc("Child", ChildAsync)
            .AddOrchestratorFunc<int, int>("Rounds", RoundsAsync)
            .AddActivityFunc<string, string>(
                "Work",
                async (_, input) =>
                {
                    var step = input.Split(' ')[1];
                    var failed = Path.Combine(folder, $"failed {input}");
                    if (step == "flaky" && !File.Exists(failed))
                    {
                        await File.WriteAllTextAsync(failed, "");
                        throw new InvalidOperationException("The first time it fails.");
                    }

                    await effects.AddAsync(input);
                    if (Interlocked.Exchange(ref _worked, 1) == 0)
                    {
                        Console.WriteLine(AtWork);
                    }

                    return step;
                }
            );

    private static async Task<string> OrderAsync(TaskOrchestrationContext context)
    {
        var id = context.InstanceId;
        Task<string> Work(string step, TaskOptions? options = null) =>
            context.CallActivityAsync<string>("Work", $"{id} {step}", options);
        var first = await Work("first");
        var three = await Task.WhenAll(Work("left"), Work("middle"), Work("right"));
        var child = await context.CallSubOrchestratorAsync<string>("Child", id);
        await context.CreateTimer(TimeSpan.FromMilliseconds(5), CancellationToken.None);
        var answer = await context.WaitForExternalEvent<string>("approved");
        var retry = new RetryPolicy(2, TimeSpan.FromMilliseconds(1));
        var flaky = await Work("flaky", TaskOptions.FromRetryPolicy(retry));
        var rounds = await context.CallSubOrchestratorAsync<int>(
            "Rounds",
            0,
            new SubOrchestrationOptions { InstanceId = $"{id}/rounds" }
        );
        return $"{id}: {string.Join(' ', [first, .. three, child, answer, flaky, $"{rounds}"])}";
    }

    private static Task<string> ChildAsync(TaskOrchestrationContext context) =>
        context.CallActivityAsync<string>("Work", $"{context.GetInput<string>()} child");

    /// <summary>Starts over after each activity: what was done is in the input.</summary>
    private static async Task<int> RoundsAsync(TaskOrchestrationContext context, int round)
    {
        var order = context.InstanceId.Split('/')[0];
        await context.CallActivityAsync("Work", $"{order} round-{round}");
        if (round < 2)
        {
            context.ContinueAsNew(round + 1);
        }

        return round + 1;
    }

    private static async Task DriveAsync(DurableTaskClient client, string order, DurableLines confirmed)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                "Order",
                new StartOrchestrationOptions(order).WithDedupeStatuses([
                    .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses,
                ])
            );
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It was stored, and the process was killed before it was confirmed.
        }

        await confirmed.AddAsync($"{order} started");
        await ApproveAsync(client, order, confirmed);
        await client.WaitForInstanceCompletionAsync(order);
    }

    private static async Task ApproveAsync(DurableTaskClient client, string order, DurableLines confirmed)
    {
        await client.RaiseEventAsync(order, "approved", "yes");
        await confirmed.AddAsync($"{order} approved");
    }

    /// <summary>Says again what was not confirmed, and waits until every order is done.</summary>
    private static async Task FinishAsync(DurableTaskClient client, DurableLines confirmed)
    {
        await foreach (var order in client.GetAllInstancesAsync(new() { InstanceIdPrefix = "order-" }))
        {
            if (order.Name == "Order" && !confirmed.Contains($"{order.InstanceId} approved"))
            {
                await ApproveAsync(client, order.InstanceId, confirmed);
            }

            await client.WaitForInstanceCompletionAsync(order.InstanceId);
        }
    }
}

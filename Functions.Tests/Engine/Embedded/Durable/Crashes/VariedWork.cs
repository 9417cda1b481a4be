using System.Collections.Concurrent;
using DurableTask.Core.Exceptions;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable.Crashes;

/// <summary>
/// A little of everything: activities one after the other and at once, retries, timers, events, sub-orchestrations and
/// ContinueAsNew. Its client says again what the engine has not confirmed, as clients do.
/// </summary>
internal sealed class VariedWork
{
    public const string Eternal = "eternal";

    private static readonly string[] Orders = ["order-1", "order-2"];
    private static readonly string[] Ticks = ["tick-1", "tick-2", "tick-3"];

    private readonly HashSet<string> _confirmed = [];
    private readonly ConcurrentDictionary<string, bool> _failedOnce = [];
    private Func<bool> _crashed = () => false;

    /// <summary>The inputs of the activities, each of which is used once.</summary>
    public static IReadOnlyList<string> Activities { get; } =
    [
        .. Orders.SelectMany(id => new[] { "first", "left", "right", "child", "flaky" }.Select(step => $"{id} {step}")),
        .. Ticks,
    ];

    /// <summary>What the orchestrations give if nothing is lost.</summary>
    public static IReadOnlyList<string> Outputs { get; } =
    [.. Orders.Select(id => $"{id} first, left, right, child, yes, flaky"), "tick-1 tick-2 tick-3"];

    public static bool FailsOnce(string activity) => activity.EndsWith("flaky");

    /// <param name="run">Is told the input of every activity as it runs.</param>
    public void AddTo(DurableTaskRegistry tasks, Action<string> run) =>
        tasks
            .AddOrchestratorFunc("Order", OrderAsync)
            .AddOrchestratorFunc("Child", ChildAsync)
            .AddOrchestratorFunc<string[], string?>("Eternal", EternalAsync)
            .AddActivityFunc<string, string>(
                "Work",
                (_, input) =>
                {
                    run(input);
                    return FailsOnce(input) && _failedOnce.TryAdd(input, true)
                        ? throw new InvalidOperationException("The first time it fails.")
                        : input.Split(' ')[^1];
                }
            );

    /// <summary>Starts what is not confirmed to have started, and lets everything run to its end.</summary>
    /// <param name="crashed">Whether confirmations come too late to count.</param>
    public async Task DriveAsync(EngineHost host, Func<bool> crashed)
    {
        _crashed = crashed;
        foreach (var id in Orders)
        {
            await StartAsync(host, "Order", id, null);
        }

        await StartAsync(host, "Eternal", Eternal, Array.Empty<string>());
        foreach (var tick in Ticks)
        {
            await RaiseAsync(host, Eternal, "tick", tick);
        }

        await host.Time.RunUntilIdleAsync();
        await host.Time.AdvanceAsync(TimeSpan.FromHours(3));
        await host.Time.RunUntilIdleAsync();
        foreach (var id in Orders)
        {
            await RaiseAsync(host, id, "approved", "yes");
        }

        await host.Time.RunUntilIdleAsync();
        await host.Time.AdvanceAsync(TimeSpan.FromDays(1));
        await host.Time.RunUntilIdleAsync();
    }

    public static async Task<IReadOnlyList<string>> ReadOutputsAsync(EngineHost host)
    {
        var outputs = new List<string>();
        foreach (var id in Orders.Append(Eternal))
        {
            outputs.Add(await host.OutputAsync<string>(id) ?? "");
        }

        return outputs;
    }

    private static async Task<string> OrderAsync(TaskOrchestrationContext context)
    {
        var id = context.InstanceId;
        var first = await context.CallActivityAsync<string>("Work", $"{id} first");
        var both = await Task.WhenAll(
            context.CallActivityAsync<string>("Work", $"{id} left"),
            context.CallActivityAsync<string>("Work", $"{id} right")
        );
        var child = await context.CallSubOrchestratorAsync<string>("Child", id);
        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
        var answer = await context.WaitForExternalEvent<string>("approved");
        var flaky = await context.CallActivityAsync<string>(
            "Work",
            $"{id} flaky",
            TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1)))
        );
        return $"{id} {string.Join(", ", [first, .. both, child, answer, flaky])}";
    }

    private static async Task<string> ChildAsync(TaskOrchestrationContext context)
    {
        await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
        return await context.CallActivityAsync<string>("Work", $"{context.GetInput<string>()} child");
    }

    private static async Task<string?> EternalAsync(TaskOrchestrationContext context, string[] seen)
    {
        if (seen.Length == Ticks.Length)
        {
            return string.Join(' ', seen.Order());
        }

        var tick = await context.WaitForExternalEvent<string>("tick");
        if (!seen.Contains(tick))
        {
            seen = [.. seen, await context.CallActivityAsync<string>("Work", tick)];
        }

        context.ContinueAsNew(seen);
        return null;
    }

    private async Task StartAsync(EngineHost host, string name, string id, object? input)
    {
        if (_confirmed.Contains(id))
        {
            return;
        }

        var options = new StartOrchestrationOptions(id).WithDedupeStatuses([
            .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses,
        ]);
        try
        {
            await AgainIfNotStoredAsync(() => host.Client.ScheduleNewOrchestrationInstanceAsync(name, input, options));
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It had been stored, and only the confirmation was lost.
        }

        Confirm(id);
    }

    private async Task RaiseAsync(EngineHost host, string id, string name, string payload)
    {
        if (!_confirmed.Contains(id + payload))
        {
            await AgainIfNotStoredAsync(() => host.Client.RaiseEventAsync(id, name, payload));
            Confirm(id + payload);
        }
    }

    private static async Task AgainIfNotStoredAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (SqliteException)
        {
            await call();
        }
    }

    private void Confirm(string what)
    {
        if (!_crashed())
        {
            _confirmed.Add(what);
        }
    }
}

using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Embedded.Durable.Poison;

/// <summary>Orchestrations that end the process as long as a file <c>broken</c> is there, and innocent ones beside them.</summary>
internal static class PoisonWork
{
    public const string Mode = "poison";

    public const string InActivity = "FailsInActivity";
    public const string InOneOfMany = "FailsInOneOfMany";
    public const string InTurn = "FailsInTurn";
    public const string InDeepTurn = "OverflowsInTurn";

    private const int InnocentsPerStart = 3;
    private const int Many = 12;

    /// <summary>Lets the engine run until it has nothing to do; more innocent instances come at every start.</summary>
    public static async Task RunAsync(string folder, IEnumerable<string> orchestrations)
    {
        await using var host = await StartAsync(folder);
        var start = Lines(folder, "starts") + 1;
        Note(folder, "starts", $"{start}");
        foreach (var innocent in Enumerable.Range(1, InnocentsPerStart))
        {
            await StartOnceAsync(host, "Innocent", $"innocent-{start}-{innocent}");
        }

        foreach (var orchestration in orchestrations)
        {
            await StartOnceAsync(host, orchestration, orchestration);
        }

        await host.Time.RunUntilIdleAsync();
    }

    public static Task<EngineHost> StartAsync(string folder) =>
        EngineHost.StartAsync(recover: false, tasks => AddTo(tasks, folder), folder);

    public static void Break(string folder) => File.Create(Broken(folder)).Dispose();

    public static void Repair(string folder) => File.Delete(Broken(folder));

    /// <summary>How often this was run, in all processes.</summary>
    public static int Lines(string folder, string what)
    {
        var file = Path.Combine(folder, what);
        return File.Exists(file) ? File.ReadAllLines(file).Length : 0;
    }

    private static void AddTo(DurableTaskRegistry tasks, string folder) =>
        tasks
            .AddOrchestratorFunc(
                InActivity,
                async context =>
                {
                    await context.CallActivityAsync("Step");
                    return await context.CallActivityAsync<string>("Fatal", InActivity);
                }
            )
            .AddOrchestratorFunc(
                InOneOfMany,
                async context =>
                {
                    var steps = Enumerable.Range(0, Many).Select(_ => context.CallActivityAsync("Step"));
                    var all = steps.ToList();
                    var fatal = context.CallActivityAsync<string>("Fatal", InOneOfMany);
                    await Task.WhenAll(all);
                    return await fatal;
                }
            )
            .AddOrchestratorFunc(
                InTurn,
                async context =>
                {
                    await context.CallActivityAsync("Step");
                    return EndTheProcess(folder, InTurn, () => Environment.FailFast("In a turn."));
                }
            )
            .AddOrchestratorFunc(
                InDeepTurn,
                async context =>
                {
                    await context.CallActivityAsync("Step");
                    return EndTheProcess(folder, InDeepTurn, () => Deep(0));
                }
            )
            .AddOrchestratorFunc(
                "Innocent",
                async context =>
                {
                    for (var step = 0; step < 5; step++)
                    {
                        await context.CallActivityAsync("Step");
                    }
                }
            )
            .AddActivityFunc<string, string>(
                "Fatal",
                (_, who) => EndTheProcess(folder, who, () => Environment.FailFast("In an activity."))
            )
            .AddActivityFunc("Step", (TaskActivityContext _) => Task.Delay(5));

    private static string EndTheProcess(string folder, string who, Action end)
    {
        Note(folder, who, "ran");
        if (File.Exists(Broken(folder)))
        {
            end();
        }

        return "survived";
    }

    private static int Deep(int depth) => depth < 0 ? 0 : Deep(depth + 1) + Deep(depth + 2);

    private static async Task StartOnceAsync(EngineHost host, string name, string id)
    {
        if (await host.Client.GetInstanceAsync(id) is null)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync(name, new StartOrchestrationOptions(id));
        }
    }

    private static void Note(string folder, string what, string line)
    {
        using var file = new FileStream(Path.Combine(folder, what), FileMode.Append);
        using var text = new StreamWriter(file);
        text.WriteLine(line);
        text.Flush();
        file.Flush(flushToDisk: true);
    }

    private static string Broken(string folder) => Path.Combine(folder, "broken");
}

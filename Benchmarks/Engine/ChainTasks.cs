using Microsoft.DurableTask;

namespace Recruitment.Benchmarks.Engine;

/// <summary>The tasks that the benchmarks run; their work is nothing, so that the engine's is what is measured.</summary>
internal static class ChainTasks
{
    public const string Chain = nameof(Chain);
    public const string Fanout = nameof(Fanout);

    public static void Add(DurableTaskRegistry tasks)
    {
        tasks.AddActivityFunc<int, int>("Step", (_, number) => Task.FromResult(number + 1));
        tasks.AddOrchestratorFunc<int, int>(
            Chain,
            async (context, steps) =>
            {
                var number = 0;
                for (var step = 0; step < steps; step++)
                {
                    number = await context.CallActivityAsync<int>("Step", number);
                }

                return number;
            }
        );
        tasks.AddOrchestratorFunc<int, int>(
            Fanout,
            async (context, width) =>
            {
                var all = Enumerable
                    .Range(0, width)
                    .Select(number => context.CallActivityAsync<int>("Step", number))
                    .ToList();
                return (await Task.WhenAll(all)).Length;
            }
        );
    }
}

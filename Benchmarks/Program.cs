using Recruitment.Benchmarks;

var benches = new Dictionary<string, Func<Task>> { ["host"] = HostBench.RunAsync };
var asked = args.Length == 0 ? "all" : args[0];
if (asked != "all" && !benches.ContainsKey(asked))
{
    Console.Error.WriteLine(
        $"There is no bench named {asked}. There are: {string.Join(", ", benches.Keys)}, all."
    );
    return 2;
}

foreach (var (name, run) in benches)
{
    if (asked == "all" || asked == name)
    {
        await run();
    }
}

return 0;

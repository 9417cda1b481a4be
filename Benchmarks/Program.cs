using Recruitment.Benchmarks;
using Recruitment.Benchmarks.Engine;
using Recruitment.Benchmarks.Pages;
using Recruitment.Benchmarks.Procedure;

if (args is [OpenBench.ChildCommand, var folder])
{
    return await OpenBench.RunChildAsync(folder);
}

var benches = new Dictionary<string, Func<Task>>
{
    ["host"] = HostBench.RunAsync,
    ["procedure"] = () => ProcedureBench.RunAsync(args),
    ["load"] = LoadBench.RunAsync,
    ["pages"] = PagesBench.RunAsync,
    ["engine"] = () => EngineBenches.RunAsync(args.Contains("--plot")),
};
foreach (var (name, run) in EngineBenches.Parts)
{
    benches.Add(name, run);
}

var asked = args.FirstOrDefault(arg => !arg.StartsWith("--", StringComparison.Ordinal)) ?? "all";
if (asked != "all" && !benches.ContainsKey(asked))
{
    Console.Error.WriteLine($"There is no bench named {asked}. There are: {string.Join(", ", benches.Keys)}, all.");
    return 2;
}

foreach (var (name, run) in benches)
{
    // The engine's parts run as "engine" when everything is asked for.
    if (asked == name || (asked == "all" && !EngineBenches.Parts.ContainsKey(name)))
    {
        await run();
    }
}

return 0;

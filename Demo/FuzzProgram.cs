using System.CommandLine;
using Recruitment.Play.Fuzz;
using Recruitment.Play.Report;

namespace Recruitment.Demo;

/// <summary>The command <c>fuzz</c>: sends what nobody would to every route, and tells what was answered wrongly.</summary>
internal static class FuzzProgram
{
    private const int ShownFindings = 50;

    public static Command Command()
    {
        var requests = new Option<int>("--requests")
        {
            Description = "How many requests each route gets.",
            DefaultValueFactory = _ => 10_000,
            HelpName = "N",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Makes the same requests again; a new one unless given.",
            DefaultValueFactory = _ => Random.Shared.Next(),
            HelpName = "N",
        };
        var route = new Option<string>("--route")
        {
            Description = "Only routes with this in their pattern.",
            DefaultValueFactory = _ => "",
            HelpName = "TEXT",
        };
        var command = new Command(
            "fuzz",
            "Sends what nobody would to every route, and tells what was answered wrongly."
        )
        {
            requests,
            seed,
            route,
        };
        command.SetAction(
            (parsed, _) => RunAsync(parsed.GetValue(requests), parsed.GetValue(seed), parsed.GetRequiredValue(route))
        );
        return command;
    }

    /// <summary>0 when every answer was as it may be.</summary>
    private static async Task<int> RunAsync(int requests, int seed, string route)
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-fuzz-").FullName;
        try
        {
            Console.WriteLine($"seed {seed}");
            var result = await new FuzzRun(requests, seed, new Screen(silent: false)).RunAsync(folder, route);
            foreach (var finding in result.Findings.DistinctBy(f => (f.Kind, f.Route)).Take(ShownFindings))
            {
                Console.Error.WriteLine(finding);
            }

            Console.WriteLine(result.ToJson());
            return result.Findings.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

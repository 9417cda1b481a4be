using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Report;

namespace Recruitment.Demo;

/// <summary>What the command line does, once it is read.</summary>
internal static class DemoProgram
{
    private const int FewestCandidates = 12;

    /// <summary>0 when every expectation held, 1 when one did not, 2 when the command line asks for what there is not.</summary>
    public static async Task<int> RunAsync(DemoOptions options, CancellationToken cancellationToken)
    {
        if (options.Template != "all" && !Template.Names.Contains(options.Template))
        {
            Console.Error.WriteLine(
                $"There is no template {options.Template}. There are: {string.Join(", ", Template.Names)}, all."
            );
            return 2;
        }

        if (options.Candidates < FewestCandidates)
        {
            Console.Error.WriteLine($"The demo needs at least {FewestCandidates} candidates.");
            return 2;
        }

        var asked = options.Template == "all" ? Template.Names : [options.Template];
        var failed = 0;
        foreach (var template in asked)
        {
            failed += await PlayAsync(options with { Template = template }, cancellationToken) ? 0 : 1;
        }

        return failed == 0 ? 0 : 1;
    }

    private static async Task<bool> PlayAsync(DemoOptions options, CancellationToken cancellationToken)
    {
        var screen = new Screen(options.Json);
        var folder = options.Keep is { } keep
            ? Path.Combine(Path.GetFullPath(keep), options.Template)
            : Directory.CreateTempSubdirectory("recruitment-demo-").FullName;
        try
        {
            var run = new NormalPlay(options.Template, screen, Disturbance.WithDailyFunctions, options.Candidates);
            var result = await run.PlayAsync(folder);
            foreach (var failure in run.Failed)
            {
                Console.Error.WriteLine($"Did not hold: {failure}");
            }

            if (options.Serve)
            {
                await DemoServing.RunAsync(folder, options, screen, cancellationToken);
            }

            Console.WriteLine(result.ToJson());
            return run.Failed.Count == 0;
        }
        finally
        {
            if (options.Keep is null)
            {
                DataFolders.Delete(folder);
            }
        }
    }
}

using System.CommandLine;
using Recruitment.Play.App;
using Recruitment.Play.Chaos;
using Recruitment.Play.Report;

namespace Recruitment.Demo;

/// <summary>The command <c>chaos</c>: kills and restarts the app while procedures run, and tells what was lost.</summary>
internal static class ChaosProgram
{
    public static Command Command()
    {
        var kills = new Option<int>("--kills")
        {
            Description = "How often the app is killed.",
            DefaultValueFactory = _ => 10,
            HelpName = "N",
        };
        var procedures = new Option<int>("--procedures")
        {
            Description = "How many procedures run at the same time.",
            DefaultValueFactory = _ => 2,
            HelpName = "N",
        };
        var command = new Command("chaos", "Kills and restarts the app while procedures run, and tells what was lost.")
        {
            kills,
            procedures,
        };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(kills), parsed.GetValue(procedures)));
        return command;
    }

    /// <summary>0 when nothing was lost and nobody met a fault.</summary>
    private static async Task<int> RunAsync(int kills, int procedures)
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-chaos-").FullName;
        try
        {
            var run = new ChaosRun(KillMoment.Spread(kills, procedures), procedures, new Screen(silent: false));
            var result = await run.PlayAsync(folder);
            foreach (var failure in run.Failed)
            {
                Console.Error.WriteLine($"Did not hold: {failure}");
            }

            Console.WriteLine(result.ToJson());
            var losses = result.Stuck + result.LostCvs + result.LostMails + result.DuplicateMails + result.LostVotes;
            return losses == 0 && run.Failed.Count == 0 ? 0 : 1;
        }
        finally
        {
            DataFolders.Delete(folder);
        }
    }
}

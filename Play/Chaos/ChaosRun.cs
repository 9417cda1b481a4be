using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;

namespace Recruitment.Play.Chaos;

/// <summary>
/// Plays procedures on the app in a process of its own, which is killed at moments spread over their course, whatever
/// it is doing then; and counts what was lost.
/// </summary>
/// <param name="moments">When the process is killed, in order.</param>
/// <param name="procedures">How many procedures run at the same time.</param>
internal sealed class ChaosRun(IReadOnlyList<KillMoment> moments, int procedures, Screen screen)
{
    private const int UsualKills = 5;

    // Each kill costs the procedures some real seconds in which their clocks run on.
    private readonly double _speed = 16 * 3600 * Math.Min(1.0, (double)UsualKills / moments.Count);
    private readonly List<Expectations> _expectations = [];
    private int _kills;

    /// <summary>What people met that they should not have.</summary>
    public IReadOnlyList<string> Failed => [.. _expectations.SelectMany(e => e.Failed)];

    public async Task<ChaosResult> PlayAsync(string folder)
    {
        List<ProcedurePlay> plays = [];
        var stuck = 0;
        DateTimeOffset ended;
        await using (var app = await AppProcess.StartAsync(folder, ShortProcedure.Start, _speed))
        {
            var quiet = new Screen(silent: true);
            for (var i = 0; i < procedures; i++)
            {
                var expectations = new Expectations(quiet);
                _expectations.Add(expectations);
                plays.Add(new ProcedurePlay(app, ShortProcedure.Course(), expectations, quiet));
            }

            using var over = new CancellationTokenSource();
            var killing = KillAsync(app, plays, over.Token);
            var outcomes = await Task.WhenAll(plays.Select(RunAsync));
            stuck = outcomes.Count(outcome => outcome != "appointed");
            await over.CancelAsync();
            await killing;
            ended = app.Now;
            screen.Event(ended, $"all are over, after {plays.Sum(p => p.Mails.Total)} mails");
            await app.KillAsync();
        }

        var losses = await Losses.CountAsync(folder, ended, plays);
        return new ChaosResult
        {
            Kills = _kills,
            Procedures = procedures,
            Stuck = stuck,
            LostCvs = losses.Cvs,
            LostMails = losses.Mails,
            DuplicateMails = losses.DuplicateMails,
            LostVotes = losses.Votes,
        };
    }

    /// <summary>The outcome; null when the procedure was not over in time.</summary>
    private static async Task<string?> RunAsync(ProcedurePlay play)
    {
        await play.StartAsync(ShortProcedure.Template, ShortProcedure.Overrides());
        try
        {
            await play.RunUntilAsync(state => state.EndedAt is not null, ShortProcedure.Latest);
            return (await play.Recruiter.StateAsync()).Outcome;
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async Task KillAsync(AppProcess app, IReadOnlyList<ProcedurePlay> plays, CancellationToken over)
    {
        foreach (var moment in moments)
        {
            while (!moment.HasCome([.. plays.Select(play => play.Mails)]))
            {
                if (over.IsCancellationRequested)
                {
                    return;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
            }

            await Task.Delay(Random.Shared.Next(200), CancellationToken.None);
            await app.KillAndRestartAsync();
            _kills++;
            screen.Event(app.Now, $"kill {_kills} of {moments.Count}: {moment.Name}");
        }
    }
}

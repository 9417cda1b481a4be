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
    private const int LongestDelay = 200;

    private readonly List<Expectations> _expectations = [];
    private readonly List<ProcedurePlay> _plays = [];
    private readonly Lock _lock = new();
    private int _begun;
    private int _kills;

    /// <summary>What people met that they should not have.</summary>
    public IReadOnlyList<string> Failed => [.. _expectations.SelectMany(e => e.Failed)];

    public async Task<ChaosResult> PlayAsync(string folder)
    {
        var stuck = 0;
        DateTimeOffset ended;
        await using (
            var app = await AppProcess.StartAsync(folder, ShortProcedure.Start, procedures, KillIfTimeHasComeAsync)
        )
        {
            var quiet = new Screen(silent: true);
            for (var i = 0; i < procedures; i++)
            {
                var expectations = new Expectations(quiet);
                _expectations.Add(expectations);
                _plays.Add(new ProcedurePlay(app, ShortProcedure.Course(), expectations, quiet));
            }

            var outcomes = await Task.WhenAll(_plays.Select(play => RunAsync(app, play)));
            stuck = outcomes.Count(outcome => outcome != "appointed");
            ended = app.Now;
            screen.Event(ended, $"all are over, after {_plays.Sum(p => p.Mails.Total)} mails");
            await app.KillAsync();
        }

        var losses = await Losses.CountAsync(folder, ended, _plays);
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
    private static async Task<string?> RunAsync(AppProcess app, ProcedurePlay play)
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
        finally
        {
            await app.LeaveAsync();
        }
    }

    /// <summary>
    /// Called beside what people do and what the app does when the clock moves, so that a kill, a moment later, meets
    /// it halfway.
    /// </summary>
    private async Task KillIfTimeHasComeAsync(AppProcess app)
    {
        KillMoment moment;
        lock (_lock)
        {
            // One at a time: whoever is told to start the app starts the one that was killed.
            if (
                _begun > _kills
                || _begun == moments.Count
                || !moments[_begun].HasCome([.. _plays.Select(p => p.Mails)])
            )
            {
                return;
            }

            moment = moments[_begun++];
        }

        await Task.Delay(Random.Shared.Next(LongestDelay), CancellationToken.None);
        await app.KillAndRestartAsync();
        _kills++;
        screen.Event(app.Now, $"kill {_kills} of {moments.Count}: {moment.Name}");
    }
}

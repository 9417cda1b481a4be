using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Checks;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>Plays a template in a course, to the erasure, in a folder of its own.</summary>
internal static class WholeCourse
{
    /// <summary>Everything that a play expects has held, and so have the invariants of a procedure.</summary>
    /// <param name="recover">Whether every instance is discarded and replayed from the store on every turn.</param>
    /// <param name="atTheEnd">Looks at the app when the procedure has ended, before anything is erased.</param>
    /// <param name="disturbance">What is done to the app, instead of <paramref name="recover"/>.</param>
    public static async Task<Played> PlayAsync(
        string template,
        Course course,
        bool recover = false,
        Func<RunningApp, string, Task>? atTheEnd = null,
        Disturbance? disturbance = null
    )
    {
        var screen = new Screen(silent: true);
        var expectations = new Expectations(screen);
        var decisions = new DecisionCheck();
        var play = new WholePlay(template, course, expectations, screen)
        {
            Disturbance = disturbance ?? Recovering(recover),
            AtTheEnd = async (app, procedure) =>
            {
                await decisions.CheckAsync(app, procedure);
                await (atTheEnd?.Invoke(app, procedure) ?? Task.CompletedTask);
            },
            AfterTheStart = decisions.CheckAsync,
        };
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        try
        {
            var played = await play.PlayAsync(folder);
            Assert.Equal("", string.Join('\n', expectations.Failed));
            Assert.Equal("", string.Join<string>('\n', [.. Invariants.Broken(played), .. decisions.Broken]));
            return played;
        }
        finally
        {
            DataFolders.Delete(folder);
        }
    }

    /// <param name="recover">Whether every instance is discarded and replayed from the store on every turn.</param>
    public static Disturbance Recovering(bool recover) =>
        new()
        {
            Configure = services => services.AddSingleton(new DurableEngineOptions { RecoverAfterEveryTurn = recover }),
        };
}

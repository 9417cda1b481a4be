using System.Text.Json.Nodes;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Play.Checks;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;

namespace Recruitment.Play;

/// <summary>Plays one procedure in this process, from the recruiter's call to the erasure of the data.</summary>
/// <param name="template">The template that it is started from.</param>
/// <param name="course">How people act.</param>
internal sealed class WholePlay(string template, Course course, Expectations expectations, Screen screen)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(4 * 365);

    /// <summary>The Monday on which the recruiter posts the procedure.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);

    public Disturbance Disturbance { get; init; } = Disturbance.None;

    /// <summary>What differs from the template, as a merge patch.</summary>
    public JsonObject? Overrides { get; init; }

    /// <summary>Looks at the app when the procedure has ended, before anything is erased.</summary>
    public Func<RunningApp, string, Task> AtTheEnd { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Looks at the app when everybody who was appointed has started, where that is waited for.</summary>
    public Func<RunningApp, string, Task> AfterTheStart { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Looks at the app when everything personal is erased.</summary>
    public Func<RunningApp, string, Task> AfterErasure { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Plays it on the data in <paramref name="folder"/>.</summary>
    /// <exception cref="TimeoutException">The procedure did not end, or was not erased.</exception>
    public async Task<Played> PlayAsync(string folder)
    {
        var search = new PersonalDataSearch(course.Applicants.SelectMany(a => new[] { a.Name, a.Email, a.Phone }));
        var clock = new VirtualClock(Start);
        Played played;
        string procedure;
        await using (var app = await RunningApp.StartAsync(folder, clock, Disturbance))
        {
            var play = new ProcedurePlay(app, course, expectations, screen);
            await play.StartAsync(template, Overrides);
            procedure = play.Recruiter.Procedure;
            var shortlisted = 0;
            await RunUntilAsync(
                app,
                play,
                state =>
                {
                    shortlisted = Math.Max(shortlisted, state.Candidates.GetValueOrDefault("shortlisted"));
                    return state.EndedAt is not null;
                }
            );
            var ended = await play.Recruiter.StateAsync();
            screen.Stage(app.Now, $"the procedure has ended: {ended.Outcome}");
            await AtTheEnd(app, procedure);
            var inHistory = DurableHistory.Count(Store(app), search);
            var found = search.CountInFolder(folder);
            var instances = DurableHistory.Instances(Store(app));

            var most = ended.Candidates.ToDictionary();
            var everybody = most.Values.Sum();
            var standing = ended;
            while (standing is { AwaitsStart: true } or { EndedAt: null })
            {
                // Somebody who was appointed may withdraw: then it goes on, and ends once more.
                var before = standing;
                await RunUntilAsync(app, play, state => IsAnother(before, state));
                standing = await play.Recruiter.StateAsync();
                ended = standing.EndedAt is null || standing.EndedAt == ended.EndedAt ? ended : standing;
                foreach (var (status, count) in standing.Candidates)
                {
                    most[status] = Math.Max(most.GetValueOrDefault(status), count);
                }
            }

            await AfterTheStart(app, procedure);
            await RunUntilAsync(app, play, state => state.ErasedAt is not null);
            screen.Stage(app.Now, "everything personal is erased");
            await AfterErasure(app, procedure);
            played = new Played
            {
                Applicants = course.Applicants,
                Ended = ended,
                Erased = await play.Recruiter.StateAsync(),
                Most = most,
                Everybody = everybody,
                Mails = play.Mails,
                Shortlisted = shortlisted,
                Instances = instances,
                PersonalDataBefore = found,
                PersonalDataInHistory = inHistory + DurableHistory.Count(Store(app), search),
                PersonalDataAfterRetention = 0,
            };
        }

        return played with
        {
            PersonalDataAfterRetention = search.CountInFolder(folder) + DataFolders.CountOfKeysIn(folder, procedure),
        };
    }

    /// <summary>Whether a procedure that ended goes on, ended again, or waits for nobody any more.</summary>
    private static bool IsAnother(ProcedureState before, ProcedureState now) =>
        now.EndedAt != before.EndedAt || now.AwaitsStart != before.AwaitsStart;

    /// <summary>A procedure that stands still says what failed.</summary>
    private static async Task RunUntilAsync(RunningApp app, ProcedurePlay play, Func<ProcedureState, bool> isOver)
    {
        try
        {
            await play.RunUntilAsync(isOver, Start + Longest);
        }
        catch (TimeoutException fault)
        {
            var failures = new List<string>();
            var instances = app.Services.GetRequiredService<DurableTaskClient>();
            await foreach (
                var one in instances.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: true))
            )
            {
                if (one.FailureDetails is { } failure)
                {
                    failures.Add($"{one.InstanceId} {one.RuntimeStatus}: {failure}");
                }
            }

            throw new TimeoutException($"{fault.Message} Failed: {string.Join('\n', failures)}", fault);
        }
    }

    private static SqliteStore Store(RunningApp app) => app.Services.GetRequiredService<SqliteStore>();
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Benchmarks.Procedure;

/// <summary>
/// Procedures from start to erasure, on the embedded host in this process with a clock that jumps to what is next.
/// Everybody acts by HTTP as people in the demo do: candidates fill in the form and attach a CV, the others answer the
/// links in their mails. Nothing that the people do costs more because there are more of them.
/// </summary>
internal sealed class WholeProcedures : IAsyncDisposable
{
    private const string Name = "alkwin";
    private const int DaysOfApplying = 20;
    private const int AtOnce = 8;
    private const int DaysBetweenLooks = 28;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(3 * 365);

    private readonly string _folder;
    private readonly RunningApp _app;
    private readonly int _candidates;
    private readonly Agenda _agenda = new();
    private readonly Mailbox _mailbox;
    private readonly Screen _screen = new(silent: true);
    private readonly Expectations _expectations;
    private readonly Reactions _reactions;
    private readonly Dictionary<string, PlayedRecruiter> _recruiters = [];
    private readonly HashSet<string> _appointed = [];

    private WholeProcedures(string folder, RunningApp app, int candidates)
    {
        (_folder, _app, _candidates) = (folder, app, candidates);
        _mailbox = new Mailbox(app.Http);
        _expectations = new Expectations(_screen);

        // Who answers looks at the page only: the answers know no applicants to find theirs among.
        var course = new EverybodyAnswers(Template.Read(Name), []);
        _reactions = new Reactions(app, course, _expectations, _screen);
    }

    /// <exception cref="InvalidOperationException">Something did not go as it should.</exception>
    /// <param name="configure">What differs in the app; null: nothing.</param>
    /// <param name="pieces">Counts the timers of Azure; null: nobody does.</param>
    public static async Task<ProcedureFigures> RunAsync(
        int procedures,
        int candidates,
        Action<IServiceCollection>? configure = null,
        TimerPieces? pieces = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-bench-").FullName;
        try
        {
            var app = await RunningApp.StartAsync(
                folder,
                new VirtualClock(WholePlay.Start),
                Disturbance.WithDailyFunctions with
                {
                    Configure = configure ?? (_ => { }),
                    BeforeTimePasses = running =>
                    {
                        pieces?.Look(running.Services.GetRequiredService<SqliteStore>(), running.Now);
                        return Task.CompletedTask;
                    },
                }
            );
            await using var whole = new WholeProcedures(folder, app, candidates);
            return await whole.RunAsync(procedures);
        }
        finally
        {
            DataFolders.Delete(folder);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<ProcedureFigures> RunAsync(int procedures)
    {
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        for (var number = 0; number < procedures; number++)
        {
            var recruiter = new PlayedRecruiter(_app.Http);
            await recruiter.StartAsync(Name, overrides: null);
            _recruiters.Add(recruiter.Procedure, recruiter);
        }

        await RunUntilAsync(_ => Task.FromResult(_appointed.Count == procedures), days: 1);
        watch.Stop();
        var (bytes, history) = Measure();
        watch.Start();
        await RunUntilAsync(AreErasedAsync, DaysBetweenLooks);
        return new ProcedureFigures(
            watch.Elapsed.TotalMilliseconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
            bytes,
            history,
            _mailbox.Count
        );
    }

    /// <param name="days">Days on the app's clock between two looks whether it is over.</param>
    private async Task RunUntilAsync(Func<DateTimeOffset, Task<bool>> isOver, int days)
    {
        var look = _app.Now.AddDays(days);
        while (true)
        {
            await _app.WhenIdleAsync();
            foreach (var mail in await _mailbox.ReadNewAsync())
            {
                Read(mail);
            }

            if (_agenda.TryTakeDue(_app.Now, out var act))
            {
                await act();
                RequireSuccess();
                continue;
            }

            if (_app.Now >= look)
            {
                look = _app.Now.AddDays(days);
                if (await isOver(_app.Now))
                {
                    return;
                }
            }

            var next = new[] { _agenda.Next, _app.NextDue, look }.Min() ?? look;
            if (next > WholePlay.Start + Longest)
            {
                throw new InvalidOperationException(
                    $"The procedures do not end; {_appointed.Count} came to an appointment."
                );
            }

            await _app.AdvanceToAsync(next);
        }
    }

    /// <exception cref="InvalidOperationException">What somebody did was not taken.</exception>
    private void RequireSuccess()
    {
        if (_expectations.Failed.Count > 0)
        {
            throw new InvalidOperationException(_expectations.Failed[0]);
        }
    }

    private void Read(ReceivedMail mail)
    {
        switch (mail.Kind)
        {
            case MailKinds.VacancyOnline:
                PlanApplications(_recruiters[mail.Procedure]);
                break;
            case MailKinds.Appointment:
                _appointed.Add(mail.Procedure);
                break;
        }

        if (_reactions.To(mail) is { } reaction)
        {
            _agenda.Plan(reaction.When, reaction.Act);
        }
    }

    /// <summary>A part of the candidates on each of the first days; one in five agrees to be kept longer.</summary>
    private void PlanApplications(PlayedRecruiter recruiter)
    {
        var applying = new Applying(_app, recruiter.VacancyUrl, recruiter.Procedure, _screen, _expectations);
        var applicants = SampleApplicants
            .Plain(_candidates)
            .Select((applicant, number) => applicant with { UploadsBlob = false, ConsentRetention = number % 5 == 0 });
        var aDay = (_candidates + DaysOfApplying - 1) / DaysOfApplying;
        foreach (var (day, some) in applicants.Chunk(aDay).Index())
        {
            _agenda.Plan(
                _app.Now.AddDays(1 + day),
                () =>
                    Parallel.ForEachAsync(
                        some,
                        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                        async (applicant, _) => await applying.ApplyAsync(applicant)
                    )
            );
        }
    }

    private async Task<bool> AreErasedAsync(DateTimeOffset now)
    {
        var records = _app.Services.GetRequiredService<ProcedureRecords>();
        foreach (var procedure in _recruiters.Keys)
        {
            if (await records.FindAsync(new ProcedureId(procedure)) is not { ErasedAt: not null })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The pages of the database that hold something, and the mails.</summary>
    private (double Bytes, double History) Measure()
    {
        var store = _app.Services.GetRequiredService<SqliteStore>();
        var outbox = new DirectoryInfo(Path.Combine(_folder, "outbox"));
        var mails = outbox.EnumerateFiles("*.eml", SearchOption.AllDirectories).Sum(f => f.Length);
        var pages = Number(store, "PRAGMA page_count") - Number(store, "PRAGMA freelist_count");
        return (
            (pages * Number(store, "PRAGMA page_size")) + mails,
            Number(store, "SELECT SUM(LENGTH(events)) FROM history")
        );
    }

    private static double Number(SqliteStore store, string query) =>
        store.Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            return Convert.ToDouble(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        });
}

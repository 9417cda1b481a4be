using Recruitment.Embedded.Timers;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;

namespace Recruitment.Demo;

/// <summary>Leaves an app running with a second procedure in its preselection, for people to click through.</summary>
internal static class DemoServing
{
    private static readonly DateTimeOffset Start = new(2027, 12, 13, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Runs until <paramref name="cancellationToken"/> (Ctrl+C).</summary>
    public static async Task RunAsync(
        string folder,
        DemoOptions options,
        Screen screen,
        CancellationToken cancellationToken
    )
    {
        await using var app = await RunningApp.StartAsync(
            Path.Combine(folder, "serve"),
            new VirtualClock(Start),
            Disturbance.WithDailyFunctions
        );
        var quiet = new Screen(silent: true);
        var play = new ProcedurePlay(
            app,
            new Course(Template.Read(options.Template), SampleApplicants.Take(options.Candidates)),
            new Expectations(quiet),
            quiet
        );
        await play.StartAsync(options.Template);
        var halfway = Template.Read(options.Template).Stage("preselection") is { } preselection
            ? preselection["id"]!.GetValue<string>()
            : null;
        await play.RunUntilAsync(state => state.EndedAt is not null || state.Stage == halfway, Start.AddYears(1));
        await app.WhenIdleAsync();
        screen.Title("The app is running; a second procedure is in its preselection");
        screen.Note($"  vacancies   {new Uri(app.Http.BaseAddress!, "/vacancies")}");
        screen.Note($"  dashboard   {play.Recruiter.DashboardUrl}");
        screen.Note($"  mails       {new Uri(app.Http.BaseAddress!, "/dev/outbox")}");
        screen.Note("  Ctrl+C stops it.");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is how this ends.
        }
    }
}

using Microsoft.Playwright;
using Recruitment.Play.App;

namespace Recruitment.Tests.Browser.Journeys;

/// <summary>The app as people meet it in a browser.</summary>
internal sealed class BrowsedApp : IPlayedApp, IDisposable
{
    private readonly RunningApp _app;
    private readonly BrowserHandler _handler;

    public BrowsedApp(RunningApp app, IPage page)
    {
        (_app, _handler) = (app, new BrowserHandler(page));
        Http = new HttpClient(_handler) { BaseAddress = app.Http.BaseAddress };
    }

    public HttpClient Http { get; }

    /// <summary>How many forms were sent.</summary>
    public int Sent => _handler.Sent;

    public string StorageConnection => _app.StorageConnection;

    public DateTimeOffset Now => _app.Now;

    public bool TimeRuns => _app.TimeRuns;

    public DateTimeOffset? NextDue => _app.NextDue;

    public Task WhenIdleAsync() => _app.WhenIdleAsync();

    public Task PerformAsync(Func<Task> act) => _app.PerformAsync(act);

    public Task AdvanceToAsync(DateTimeOffset moment) => _app.AdvanceToAsync(moment);

    public void Dispose() => Http.Dispose();
}

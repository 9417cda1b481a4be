using Microsoft.Extensions.Hosting;
using Recruitment.Play;
using Recruitment.Play.App;

namespace Recruitment.Tests.OfficialEngine.AzureStorage;

/// <summary>The app as people meet it while its clock runs.</summary>
internal sealed class RealTimeApp(IHost host, string address, string connection, TimeProvider clock)
    : IPlayedApp,
        IAsyncDisposable
{
    public HttpClient Http { get; } = new() { BaseAddress = new Uri(address) };

    public string StorageConnection => connection;

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool TimeRuns => true;

    /// <summary>Often enough that people see their mails within the hour.</summary>
    public DateTimeOffset? NextDue => Now.AddHours(1);

    public Task StartAsync() => host.StartAsync();

    public Task WhenIdleAsync() => Task.CompletedTask;

    public Task PerformAsync(Func<Task> act) => act();

    public async Task AdvanceToAsync(DateTimeOffset moment)
    {
        if (moment - Now is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}

using Microsoft.Extensions.Hosting;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Tests.Storage;
using Recruitment.Tests.Wire.Hosting;
using Recruitment.Tests.Wire.Triggers;

namespace Recruitment.Tests.Wire;

/// <summary>
/// The published worker as the people of a play meet it, on a clock that moves when nothing is left to do. Functions with
/// a schedule do not run.
/// </summary>
internal sealed class PlayedWorker : IPlayedApp, IAsyncDisposable
{
    private readonly BlobEvents _blobs;
    private int _killEvery;
    private int _invocations;
    private bool _peopleWait;

    private PlayedWorker(FunctionsHost host, string connection)
    {
        (Host, StorageConnection) = (host, connection);
        _blobs = new BlobEvents(host, connection);
        Http = new HttpClient { BaseAddress = host.Http.BaseAddress };
    }

    public FunctionsHost Host { get; }

    /// <summary>How often the worker was killed.</summary>
    public int Kills { get; private set; }

    public HttpClient Http { get; }

    public string StorageConnection { get; }

    public DateTimeOffset Now => Host.Clock.GetUtcNow();

    public bool TimeRuns => false;

    public DateTimeOffset? NextDue => Host.Clock.NextDue;

    /// <param name="folder">Where the mails are written.</param>
    /// <param name="connection">The account of the records and files.</param>
    public static async Task<PlayedWorker> StartAsync(string folder, string connection, DateTimeOffset start)
    {
        var host = await FunctionsHost.StartAsync(
            new VirtualClock(start),
            new Dictionary<string, string>(
                RunningApp.Unlimited.Select(limit => KeyValuePair.Create($"Limits__{limit}", "0"))
            )
            {
                // The mails are read on the outbox pages.
                ["AZURE_FUNCTIONS_ENVIRONMENT"] = Environments.Development,
                ["AzureWebJobsStorage"] = connection,
                ["Recruitment__DataFolder"] = folder,
                ["Storage"] = connection,
                ["Keys__Wrapping"] = TestKeys.Wrapping,
            }
        );
        return new PlayedWorker(host, connection);
    }

    /// <summary>
    /// From now on the worker is killed in the midst of every so many turns and activities. Nobody waits for a page then:
    /// people reload, but not in a play.
    /// </summary>
    public void KillEvery(int invocations)
    {
        _killEvery = invocations;
        Host.Sent = KillAsync;
    }

    public async Task WhenIdleAsync()
    {
        _peopleWait = true;
        await _blobs.LookAsync();
        _peopleWait = false;
    }

    public Task PerformAsync(Func<Task> act) => act();

    public Task AdvanceToAsync(DateTimeOffset moment)
    {
        _peopleWait = true;
        Host.Clock.AdvanceTo(moment);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
    }

    private async Task KillAsync(Worker worker, HostedFunction function)
    {
        if (
            _peopleWait
            && function.Kind is "orchestrationTrigger" or "activityTrigger"
            && Interlocked.Increment(ref _invocations) % _killEvery == 0
        )
        {
            Kills++;
            await worker.KillAsync();
        }
    }
}

using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Upgrade;

/// <summary>
/// An activity that was called with retries that gave up soon, and after an upgrade is called with the usual ones: a
/// history is followed by what was done in which order, not by when.
/// </summary>
public sealed class OtherRetriesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("upgrade-").FullName;
    private readonly VirtualClock _clock = new(EngineHost.Start);
    private bool _broken = true;

    public void Dispose() => DataFolders.Delete(_folder);

    [Theory, WarmAndRecovered]
    public async Task What_is_being_tried_when_the_app_is_upgraded_is_tried_on(bool recover)
    {
        await LeaveAsync(recover, after: TimeSpan.FromMinutes(2));
        await using var upgraded = await StartAsync(recover, Retries.Default);
        await upgraded.Time.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await upgraded.ReadAsync("one")).RuntimeStatus);

        _broken = false;
        await upgraded.Time.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal("sent", await upgraded.OutputAsync<string>("one"));
    }

    [Theory, WarmAndRecovered]
    public async Task What_had_failed_by_giving_up_can_be_taken_up_again(bool recover)
    {
        await LeaveAsync(recover, after: TimeSpan.FromHours(1));
        await using var upgraded = await StartAsync(recover, Retries.Default);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await upgraded.ReadAsync("one")).RuntimeStatus);

        await upgraded.Client.RewindInstanceAsync("one", "The mail server is there again.");
        await upgraded.Time.AdvanceAsync(TimeSpan.FromDays(1));
        _broken = false;
        await upgraded.Time.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal("sent", await upgraded.OutputAsync<string>("one"));
    }

    private async Task LeaveAsync(bool recover, TimeSpan after)
    {
        await using var old = await StartAsync(recover, Retries.Brief);
        await old.RunAsync("Run", id: "one");
        await old.Time.AdvanceAsync(after);
    }

    private Task<EngineHost> StartAsync(bool recover, TaskOptions retries) =>
        EngineHost.StartAsync(
            recover,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Run", context => context.CallActivityAsync<string>("Send", null, retries))
                    .AddActivityFunc(
                        "Send",
                        (TaskActivityContext _) => _broken ? throw new IOException("Out of order.") : "sent"
                    ),
            _folder,
            _clock
        );
}

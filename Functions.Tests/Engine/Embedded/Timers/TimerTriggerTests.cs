using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Embedded.Timers;

public sealed class TimerTriggerTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
    private readonly Runs _runs = new();
    private VirtualClock _clock = new(Monday);

    [Fact]
    public async Task A_timer_function_runs_at_every_moment_of_its_schedule()
    {
        await using var app = await StartAsync(typeof(Daily));
        await AdvanceAsync(app, Monday.AddHours(5.9));
        Assert.Empty(_runs.All);
        await AdvanceAsync(app, Monday.AddHours(6));
        await AdvanceAsync(app, Monday.AddHours(30));
        Assert.Equal([(Monday.AddHours(6), false), (Monday.AddHours(30), false)], _runs.All);
    }

    [Fact]
    public async Task Of_the_runs_missed_while_the_host_was_down_one_is_made_up_for()
    {
        await using (var app = await StartAsync(typeof(Daily)))
        {
            await AdvanceAsync(app, Monday.AddHours(6));
        }

        _clock = new VirtualClock(Monday.AddDays(3));
        await using var again = await StartAsync(typeof(Daily));
        await AdvanceAsync(again, Monday.AddDays(3));
        await AdvanceAsync(again, Monday.AddDays(3).AddHours(6));
        Assert.Equal(
            [(Monday.AddHours(6), false), (Monday.AddDays(3), true), (Monday.AddDays(3).AddHours(6), false)],
            _runs.All
        );
    }

    [Fact]
    public async Task A_failed_run_is_repeated_as_its_retry_attribute_says()
    {
        await using var app = await StartAsync(typeof(Failing));
        await AdvanceAsync(app, Monday.AddMinutes(1));
        await AdvanceAsync(app, Monday.AddMinutes(1).AddSeconds(10));
        await AdvanceAsync(app, Monday.AddMinutes(1).AddSeconds(20));
        Assert.Equal([0, 1, 2], _runs.Attempts);
        await AdvanceAsync(app, Monday.AddMinutes(1).AddSeconds(59));
        Assert.Equal(3, _runs.Attempts.Count);
        await AdvanceAsync(app, Monday.AddMinutes(2));
        Assert.Equal([0, 1, 2, 0], _runs.Attempts);
    }

    public void Dispose() => DataFolders.Delete(_folder);

    private Task<HostedApp> StartAsync(Type functions) =>
        HostedApp.StartAsync(
            [functions],
            builder =>
            {
                EmbeddedHostOptions.Of(builder).Clock = _clock;
                builder.Services.AddSingleton(_runs);
            },
            _folder
        );

    private async Task AdvanceAsync(HostedApp app, DateTimeOffset moment)
    {
        _clock.AdvanceTo(moment);
        await app.Host.Services.GetRequiredService<WorkGauge>().WhenIdleAsync();
    }

    public sealed class Runs
    {
        public List<(DateTimeOffset At, bool IsPastDue)> All { get; } = [];

        public List<int> Attempts { get; } = [];
    }

    public sealed class Daily(Runs runs, TimeProvider clock)
    {
        [Function(nameof(Daily))]
        public void Run([TimerTrigger("0 0 6 * * *")] TimerInfo timer) =>
            runs.All.Add((clock.GetUtcNow(), timer.IsPastDue));
    }

    public sealed class Failing(Runs runs)
    {
        [Function(nameof(Failing))]
        [FixedDelayRetry(2, "00:00:10")]
        public Task Run([TimerTrigger("0 * * * * *")] TimerInfo timer, FunctionContext context)
        {
            runs.Attempts.Add(context.RetryContext.RetryCount);
            throw new InvalidOperationException("not today");
        }
    }
}

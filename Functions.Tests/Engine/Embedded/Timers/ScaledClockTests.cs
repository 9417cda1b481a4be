using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Embedded.Timers;

public sealed class ScaledClockTests
{
    private static readonly DateTimeOffset RealStart = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset SimulatedStart = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);

    private readonly VirtualClock _real = new(RealStart);

    [Fact]
    public void Time_goes_by_as_much_faster_as_the_speed_says()
    {
        var clock = new ScaledClock(_real, SimulatedStart, speed: 3600);
        _real.AdvanceTo(RealStart.AddSeconds(36));
        Assert.Equal(SimulatedStart.AddHours(36), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(36), clock.GetElapsedTime(0));
    }

    [Fact]
    public void A_timer_fires_at_its_simulated_moment_and_never_before_it()
    {
        var clock = new ScaledClock(_real, SimulatedStart, speed: 86_400);
        var fired = new List<DateTimeOffset>();
        using var timer = clock.CreateTimer(
            _ => fired.Add(clock.GetUtcNow()),
            null,
            TimeSpan.FromHours(25),
            Timeout.InfiniteTimeSpan
        );
        _real.AdvanceTo(RealStart.AddSeconds(1.04));
        Assert.Empty(fired);
        _real.AdvanceTo(RealStart.AddSeconds(2));
        var moment = Assert.Single(fired);
        Assert.InRange(moment, SimulatedStart.AddHours(25), SimulatedStart.AddHours(25).AddMinutes(2));
    }

    [Fact]
    public void An_anchor_goes_on_with_its_speed_and_never_back()
    {
        var anchor = ClockAnchor.Parse(new ClockAnchor(RealStart, SimulatedStart, 60).ToString());
        Assert.Equal(SimulatedStart.AddHours(1), anchor.At(RealStart.AddMinutes(1)));
        Assert.Equal(SimulatedStart, anchor.At(RealStart.AddDays(-1)));
    }

    [Fact]
    public async Task The_same_data_goes_on_from_its_simulated_time_whatever_start_is_configured()
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        try
        {
            var first = await NowAsync(folder, speed: "1000", start: "2027-01-04");
            Assert.InRange(first, SimulatedStart, SimulatedStart.AddDays(1));
            var second = await NowAsync(folder, speed: "1000", start: "2030-06-01");
            Assert.InRange(second, first, SimulatedStart.AddDays(1));
            var third = await NowAsync(folder, speed: null, start: null);
            Assert.InRange(third, second, SimulatedStart.AddDays(1));
        }
        finally
        {
            DataFolders.Delete(folder);
        }
    }

    [Fact]
    public async Task Without_settings_the_clock_is_the_systems_own()
    {
        await using var app = await HostedApp.StartAsync([]);
        Assert.Same(TimeProvider.System, app.Host.Services.GetRequiredService<TimeProvider>());
    }

    private static async Task<DateTimeOffset> NowAsync(string folder, string? speed, string? start)
    {
        await using var app = await HostedApp.StartAsync(
            [],
            builder =>
            {
                IConfiguration configuration = builder.Configuration;
                configuration["Clock:Speed"] = speed;
                configuration["Clock:Start"] = start;
            },
            folder
        );
        return app.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
    }
}

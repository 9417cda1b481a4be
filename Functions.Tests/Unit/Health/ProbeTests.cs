using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recruitment.Embedded.Health;
using Recruitment.Embedded.Http;
using Recruitment.Embedded.Timers;
using Recruitment.Health;

namespace Recruitment.Tests.Health;

public sealed class ProbeTests
{
    [Fact]
    public async Task A_check_that_waits_for_ever_is_given_up_when_its_time_is_over()
    {
        var report = await ReportAsync(checks =>
            checks.AddCheck<StuckProbe>("stuck", null, [], TimeSpan.FromMilliseconds(20))
        );
        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.Equal("A timeout occurred while running check.", report.Entries["stuck"].Description);
    }

    [Theory]
    [InlineData(2026, HealthStatus.Healthy)]
    [InlineData(1970, HealthStatus.Unhealthy)]
    public async Task A_machine_that_lost_its_clock_is_seen(int year, HealthStatus status)
    {
        var clock = new VirtualClock(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var report = await ReportAsync(checks => checks.AddCheck("clock", new ClockProbe(clock)));
        Assert.Equal(status, report.Status);
    }

    [Theory]
    [InlineData(50, HealthStatus.Unhealthy, "Make room: 50 MiB are free.")]
    [InlineData(500, HealthStatus.Degraded, "Make room soon: 500 MiB are free.")]
    [InlineData(5000, HealthStatus.Healthy, "5000 MiB are free.")]
    public async Task A_disk_that_fills_up_is_told_before_it_is_full(long mebibytes, HealthStatus status, string told)
    {
        var report = await ReportAsync(checks => checks.AddCheck("disk", new DiskCheck(() => mebibytes * 1024 * 1024)));
        Assert.Equal((status, told), (report.Status, report.Entries["disk"].Description));
    }

    [Fact]
    public async Task A_host_is_unhealthy_until_it_runs_and_once_it_stops()
    {
        var state = new HostState();
        Task<HealthReport> LookAsync() => ReportAsync(checks => checks.AddCheck("host", new HostCheck(state)));
        Assert.Equal(HealthStatus.Unhealthy, (await LookAsync()).Status);
        state.BecomeRunning();
        Assert.Equal(HealthStatus.Healthy, (await LookAsync()).Status);
        state.BeginStopping();
        Assert.Equal(HealthStatus.Unhealthy, (await LookAsync()).Status);
    }

    private static async Task<HealthReport> ReportAsync(Action<IHealthChecksBuilder> add)
    {
        var services = new ServiceCollection().AddLogging();
        add(services.AddHealthChecks());
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
    }

    private sealed class StuckProbe : Probe
    {
        protected override Task<string> LookAsync(CancellationToken cancellationToken) =>
            new TaskCompletionSource<string>().Task;

        protected override string Complain(Exception fault) => "It is stuck.";
    }
}

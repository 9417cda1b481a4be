using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Clocks;
using Recruitment.Recruiter.Measuring;
using Recruitment.Telemetry;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Telemetry;

public sealed class ProcedureGaugesTests
{
    private static readonly string[] NothingHalted =
    [
        "recruitment.procedures.halted{status=failed}: 0",
        "recruitment.procedures.halted{status=halted}: 0",
        "recruitment.procedures.halted{status=suspended}: 0",
    ];

    [Fact]
    public async Task Procedures_are_counted_by_stage_and_state_every_hour()
    {
        await using var app = await StartAsync();
        using var metrics = new RecordedMetrics(app.Services);
        await app.StartProcedureAsync();
        await app.StartProcedureAsync();
        Assert.Empty(metrics.Gauges());
        await app.AdvanceUntilAsync("2027-01-04", 10, 30);

        Assert.Equal(
            ["recruitment.procedures{stage=posting,state=running}: 2", .. NothingHalted],
            metrics.Gauges().Order(StringComparer.Ordinal).OrderBy(g => g.Contains("halted"))
        );
    }

    [Fact]
    public void What_was_measured_is_told_until_another_measurement_is_due()
    {
        var clock = new VirtualClock(RecruitmentApp.Monday);
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var gauges = new ProcedureGauges(services.GetRequiredService<IMeterFactory>(), clock);
        using var metrics = new RecordedMetrics(services);
        gauges.Set(
            new ProcedureCounts
            {
                Procedures = new Dictionary<(string, string), int> { [("offer", "running")] = 3 },
                Overdue = new Dictionary<string, int>(),
                Halted = new Dictionary<string, int>(),
                Clocks = new Dictionary<(string, string), int>(),
            }
        );

        clock.AdvanceTo(RecruitmentApp.Monday.AddHours(1));
        Assert.Equal(["recruitment.procedures{stage=offer,state=running}: 3"], metrics.Gauges());
        clock.AdvanceTo(RecruitmentApp.Monday.AddHours(1.1));
        Assert.Empty(metrics.Gauges());
    }

    [Fact]
    public async Task A_suspended_procedure_is_no_halted_one_and_a_failed_stage_is()
    {
        await using var app = await StartAsync();
        using var metrics = new RecordedMetrics(app.Services);
        var suspended = await app.StartProcedureAsync();
        await app.PostAsync(suspended, "suspend");
        await app.AdvanceUntilAsync("2026-12-14", 11, 30);
        Assert.Equal(NothingHalted, Halted(metrics));

        var failing = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-04", 9, 30);
        await app.FailAsync(new StageCall(failing, "werving", 1));
        await app.AdvanceUntilAsync("2027-01-04", 10, 30);

        Assert.Contains("recruitment.procedures.halted{status=halted}: 1", Halted(metrics));
    }

    [Fact]
    public async Task An_orchestration_that_somebody_else_suspended_is_counted()
    {
        await using var app = await StartAsync();
        using var metrics = new RecordedMetrics(app.Services);
        var id = await app.StartProcedureAsync();
        await app.Durable.SuspendInstanceAsync(id.Value);
        await app.AdvanceUntilAsync("2026-12-14", 11, 30);

        Assert.Contains("recruitment.procedures.halted{status=suspended}: 1", Halted(metrics));
    }

    [Fact]
    public async Task A_wait_whose_deadline_has_passed_is_counted_by_its_stage()
    {
        await using var app = await StartAsync();
        using var metrics = new RecordedMetrics(app.Services);
        var id = await app.StartProcedureAsync();
        await app.AddCandidateAsync(id);
        await app.AdvanceUntilAsync("2027-01-25", 12, 0);
        Assert.DoesNotContain(metrics.Gauges(), gauge => gauge.Contains("overdue"));

        var overdue = new List<string>();
        for (var day = new DateOnly(2027, 1, 26); overdue.Count == 0 && day.Month < 4; )
        {
            day = day.AddDays(1);
            await app.AdvanceUntilAsync(day, 12);
            overdue.AddRange(metrics.Gauges().Where(gauge => gauge.Contains("overdue")));
        }

        Assert.Equal(["recruitment.waits.overdue{stage=preselection}: 1"], overdue);
    }

    [Fact]
    public async Task A_clock_of_the_code_that_is_about_to_run_out_is_counted_until_it_is_stopped()
    {
        await using var app = await StartAsync();
        using var metrics = new RecordedMetrics(app.Services);
        var id = await app.StartProcedureAsync();
        await app.AddCandidateAsync(id);
        await app.AdvanceUntilAsync("2026-12-28", 12, 0);
        Assert.Equal(["recruitment.clocks.due{clock=acknowledgement,standing=near}: 1"], Clocks(metrics));

        await app.AdvanceUntilAsync("2026-12-30", 12, 0);
        Assert.Equal(["recruitment.clocks.due{clock=acknowledgement,standing=broken}: 1"], Clocks(metrics));

        await app.PostAsync(id, "cancel");
        await app.AdvanceUntilAsync("2026-12-31", 12, 0);
        Assert.DoesNotContain(Clocks(metrics), clock => clock.Contains("acknowledgement"));
    }

    [Fact]
    public async Task Nothing_is_measured_while_nobody_reads_it()
    {
        await using var app = await StartAsync();
        await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2026-12-14", 11, 30);

        using var late = new RecordedMetrics(app.Services);
        Assert.Empty(late.Gauges());
    }

    private static IEnumerable<string> Halted(RecordedMetrics metrics) =>
        metrics.Gauges().Where(gauge => gauge.Contains("halted"));

    private static Task<RecruitmentApp> StartAsync() =>
        ProcedureApi.StartAsync(
            recover: false,
            Disturbance.With(nameof(MeasureProceduresFunction)),
            Disturbance.With(nameof(WatchClocksFunction))
        );

    private static IEnumerable<string> Clocks(RecordedMetrics metrics) =>
        metrics.Gauges().Where(gauge => gauge.Contains("clocks"));
}

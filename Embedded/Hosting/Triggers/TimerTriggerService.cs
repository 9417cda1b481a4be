using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Invocation;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Hosting.Triggers;

/// <summary>Runs the functions with a timer trigger.</summary>
internal sealed class TimerTriggerService(
    FunctionInvokers invokers,
    StoredSettings settings,
    TimeProvider clock,
    WorkGauge gauge,
    IConfiguration configuration,
    IServiceProvider services,
    ILogger<TimerFunction> logger
) : IHostedService
{
    private readonly List<TimerFunction> _functions = [];

    /// <exception cref="FormatException">A function's schedule is not one.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (function, trigger) in invokers.Catalog.With<TimerTriggerAttribute>())
        {
            var timer = new TimerFunction(
                invokers[function],
                TimerSchedule.Parse(Resolve(trigger.Schedule)),
                trigger.UseMonitor ? settings : null,
                clock,
                gauge,
                services,
                logger
            );
            _functions.Add(timer);
            await timer.StartAsync(trigger.RunOnStartup);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_functions.Select(function => function.StopAsync())).WaitAsync(cancellationToken);

    private string Resolve(string schedule) =>
        schedule.Length > 2 && schedule[0] == '%' && schedule[^1] == '%'
            ? configuration[schedule[1..^1].Replace("__", ConfigurationPath.KeyDelimiter)]
                ?? throw new FormatException($"The setting {schedule} of a timer's schedule is missing.")
            : schedule;
}

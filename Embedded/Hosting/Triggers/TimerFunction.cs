using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Invocation;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Hosting.Triggers;

/// <summary>
/// One function with a timer trigger. It never overlaps itself; of the runs that were missed while the host was down,
/// one is made up for, when its schedule is monitored.
/// </summary>
internal sealed partial class TimerFunction(
    FunctionInvoker invoker,
    TimerSchedule schedule,
    StoredSettings? monitor,
    TimeProvider clock,
    WorkGauge gauge,
    IServiceProvider services,
    ILogger logger
)
{
    // A system timer waits at most some 49 days at once.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(20);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly string _lastKey = $"timer.{invoker.Function.Name}";
    private Task _run = Task.CompletedTask;
    private ITimer? _timer;
    private DateTimeOffset _last;

    public async Task StartAsync(bool runNow)
    {
        var now = clock.GetUtcNow();
        var stored = monitor?.Read(_lastKey);
        _last = stored is null ? now : DateTimeOffset.Parse(stored, CultureInfo.InvariantCulture);
        await RememberAsync(_last);
        var missed = schedule.NextAfter(_last) <= now;
        WaitUntil(missed || runNow ? now : schedule.NextAfter(now), missed, attempt: 0);
    }

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        Task run;
        lock (_lock)
        {
            _timer?.Dispose();
            run = _run;
        }

        await run;
    }

    private void WaitUntil(DateTimeOffset? due, bool isPastDue, int attempt)
    {
        lock (_lock)
        {
            _timer?.Dispose();
            if (due is null || _stopping.IsCancellationRequested)
            {
                return;
            }

            var wait = due.Value - clock.GetUtcNow();
            wait = wait > LongestWait ? LongestWait : wait;
            _timer = clock.CreateTimer(
                _ => Elapsed(due.Value, isPastDue, attempt),
                null,
                wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
                Timeout.InfiniteTimeSpan
            );
        }
    }

    private void Elapsed(DateTimeOffset due, bool isPastDue, int attempt)
    {
        if (clock.GetUtcNow() < due)
        {
            WaitUntil(due, isPastDue, attempt);
            return;
        }

        // The run counts as work from here on, so that a virtual clock doesn't move on before it has begun.
        var piece = gauge.Begin();
        lock (_lock)
        {
            _run = Task.Run(() => RunAsync(piece, due, isPastDue, attempt));
        }
    }

    private async Task RunAsync(IDisposable piece, DateTimeOffset due, bool isPastDue, int attempt)
    {
        using (piece)
        {
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await InvokeAsync(isPastDue, attempt);
            }
            catch (Exception) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (RetryPause.Before(invoker.Function.Retry, attempt) is { } pause)
            {
                LogRetry(fault, invoker.Function.Name, pause);
                WaitUntil(clock.GetUtcNow() + pause, isPastDue, attempt + 1);
                return;
            }
            catch (Exception fault)
            {
                LogFault(fault, invoker.Function.Name);
            }

            _last = due;
            await RememberAsync(due);
            WaitUntil(schedule.NextAfter(clock.GetUtcNow()), isPastDue: false, attempt: 0);
        }
    }

    private async Task InvokeAsync(bool isPastDue, int attempt)
    {
        using var span = HostTelemetry.BeginTrigger(invoker.Function.Name);
        await invoker.InvokeInScopeAsync(
            services,
            scoped => new EmbeddedFunctionContext
            {
                Function = invoker.Function,
                InstanceServices = scoped,
                TriggerValue = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = Status() },
                Cancellation = _stopping.Token,
                Attempt = attempt,
            }
        );
    }

    private ScheduleStatus? Status() =>
        monitor is null
            ? null
            : new ScheduleStatus
            {
                Last = _last.UtcDateTime,
                LastUpdated = _last.UtcDateTime,
                Next = schedule.NextAfter(clock.GetUtcNow())?.UtcDateTime ?? DateTime.MaxValue,
            };

    private Task RememberAsync(DateTimeOffset last) =>
        monitor?.WriteAsync(_lastKey, last.ToString("O", CultureInfo.InvariantCulture)) ?? Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "The timer function {Function} failed; it runs again after {Pause}.")]
    private partial void LogRetry(Exception fault, string function, TimeSpan pause);

    [LoggerMessage(LogLevel.Error, "The timer function {Function} failed.")]
    private partial void LogFault(Exception fault, string function);
}

using System.Globalization;
using NCrontab;

namespace Recruitment.Embedded.Timers;

/// <summary>
/// When a timer function runs, as Azure Functions reads it: an NCRONTAB expression of six fields (second, minute, hour,
/// day, month, day of week) or five (without the second) in UTC, or a time span after which it runs again and again.
/// </summary>
internal sealed class TimerSchedule
{
    // Every combination of day, month and weekday that exists comes round within 28 years, or 40 over a century.
    private const int YearsToSearch = 40;

    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _interval;

    private TimerSchedule(CrontabSchedule cron) => _cron = cron;

    private TimerSchedule(TimeSpan interval) => _interval = interval;

    /// <exception cref="FormatException">The expression is not a schedule.</exception>
    public static TimerSchedule Parse(string expression)
    {
        if (TimeSpan.TryParse(expression, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
        {
            return new TimerSchedule(interval);
        }

        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = fields != 5 };
        try
        {
            return new TimerSchedule(CrontabSchedule.Parse(expression, options));
        }
        catch (CrontabException fault)
        {
            throw new FormatException($"'{expression}' is not a schedule: {fault.Message}", fault);
        }
    }

    /// <summary>The first moment of the schedule after <paramref name="moment"/>; null when there is none.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset moment)
    {
        if (_cron is null)
        {
            return moment + _interval;
        }

        var from = moment.UtcDateTime;
        var end = from.AddYears(YearsToSearch);
        var next = _cron.GetNextOccurrence(from, end);
        return next < end ? new DateTimeOffset(next, TimeSpan.Zero) : null;
    }
}

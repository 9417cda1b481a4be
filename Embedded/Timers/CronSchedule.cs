using System.Globalization;

namespace Recruitment.Embedded.Timers;

/// <summary>
/// A schedule of six fields (second, minute, hour, day, month, day of week) or five (without the second) in UTC, as
/// NCRONTAB reads them: <c>*</c>, numbers, names of months and days, lists, ranges and steps. Day of month and day of
/// week both have to match.
/// </summary>
internal sealed class CronSchedule
{
    // Every combination of day, month and weekday that exists comes round within 28 years, or 40 over a century.
    private const int YearsToSearch = 40;

    private static readonly string[] Months =
    [
        .. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Where(name =>
            name.Length > 0
        ),
    ];
    private static readonly string[] Days = CultureInfo
        .InvariantCulture
        .DateTimeFormat
        .AbbreviatedDayNames;

    private readonly CronField _seconds;
    private readonly CronField _minutes;
    private readonly CronField _hours;
    private readonly CronField _days;
    private readonly CronField _months;
    private readonly CronField _weekdays;

    private CronSchedule(string[] fields)
    {
        _seconds = CronField.Parse(fields[0], 0, 59);
        _minutes = CronField.Parse(fields[1], 0, 59);
        _hours = CronField.Parse(fields[2], 0, 23);
        _days = CronField.Parse(fields[3], 1, 31);
        _months = CronField.Parse(fields[4], 1, 12, Months);
        _weekdays = CronField.Parse(fields[5], 0, 6, Days);
    }

    /// <exception cref="FormatException">The expression is not a schedule.</exception>
    public static CronSchedule Parse(string expression)
    {
        var fields = expression.Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        try
        {
            return fields.Length switch
            {
                6 => new CronSchedule(fields),
                5 => new CronSchedule(["0", .. fields]),
                _ => throw new FormatException($"it has {fields.Length} fields instead of six"),
            };
        }
        catch (FormatException fault)
        {
            throw new FormatException($"'{expression}' is not a schedule: {fault.Message}.", fault);
        }
    }

    /// <summary>The first moment of the schedule after <paramref name="moment"/>; null when there is none.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset moment)
    {
        var from = moment
            .UtcDateTime.AddTicks(-(moment.UtcTicks % TimeSpan.TicksPerSecond))
            .AddSeconds(1);
        var last = from.Year + YearsToSearch;
        for (var day = from.Date; day.Year <= last; day = day.AddDays(1))
        {
            if (!_months.Contains(day.Month))
            {
                day = new DateTime(
                    day.Year,
                    day.Month,
                    DateTime.DaysInMonth(day.Year, day.Month),
                    0,
                    0,
                    0,
                    day.Kind
                );
                continue;
            }

            if (!_days.Contains(day.Day) || !_weekdays.Contains((int)day.DayOfWeek))
            {
                continue;
            }

            if (TimeOnOrAfter(day == from.Date ? from.TimeOfDay : TimeSpan.Zero) is { } time)
            {
                return new DateTimeOffset(day + time, TimeSpan.Zero);
            }
        }

        return null;
    }

    private TimeSpan? TimeOnOrAfter(TimeSpan time)
    {
        foreach (var hour in _hours.From(time.Hours))
        {
            var sameHour = hour == time.Hours;
            foreach (var minute in _minutes.From(sameHour ? time.Minutes : 0))
            {
                var sameMinute = sameHour && minute == time.Minutes;
                foreach (var second in _seconds.From(sameMinute ? time.Seconds : 0))
                {
                    return new TimeSpan(hour, minute, second);
                }
            }
        }

        return null;
    }
}

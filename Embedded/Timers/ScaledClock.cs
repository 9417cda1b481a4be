using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Timers;

/// <summary>
/// A clock that runs <c>Clock:Speed</c> simulated seconds in a real second from <c>Clock:Start</c> on. The pair of a real
/// and a simulated instant that it goes by is kept in the store, so that it never runs back on the same data.
/// </summary>
internal sealed class ScaledClock : TimeProvider
{
    private const string AnchorKey = "clock.anchor";

    private readonly TimeProvider _real;
    private readonly double _speed;
    private readonly DateTimeOffset _start;
    private readonly long _startedAt;

    /// <param name="real">The clock of the outside world.</param>
    /// <param name="start">The simulated instant of now.</param>
    /// <param name="speed">Simulated seconds in a real second; more than zero.</param>
    public ScaledClock(TimeProvider real, DateTimeOffset start, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        _real = real;
        _speed = speed;
        _start = start;
        _startedAt = real.GetTimestamp();
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>
    /// The clock that configuration and store describe; the system's own where neither says anything, and one that
    /// stands still until it is moved where the speed is 0.
    /// </summary>
    /// <exception cref="InvalidDataException">A setting has no sense.</exception>
    public static TimeProvider Resume(IServiceProvider services)
    {
        var stored = services.GetRequiredService<StoredSettings>();
        var configuration = services.GetRequiredService<IConfiguration>();
        var speed = SpeedOf(configuration["Clock:Speed"]);
        var start = StartOf(configuration["Clock:Start"]);
        var anchor = stored.Read(AnchorKey);
        if (anchor is null && start is null && speed == 1)
        {
            return System;
        }

        var now = System.GetUtcNow();
        var simulated = anchor is null ? start ?? now : ClockAnchor.Parse(anchor).At(now);
        Keep(stored, new ClockAnchor(now, simulated, speed));
        return speed > 0
            ? new ScaledClock(System, simulated, speed)
            : new VirtualClock(simulated)
            {
                BeforeMoving = moment => Keep(stored, new ClockAnchor(System.GetUtcNow(), moment, speed)),
            };
    }

    public override DateTimeOffset GetUtcNow() => _start + _real.GetElapsedTime(_startedAt) * _speed;

    public override long GetTimestamp() => (GetUtcNow() - _start).Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(this, callback, state, dueTime, period);

    private static void Keep(StoredSettings stored, ClockAnchor anchor) =>
        stored.WriteAsync(AnchorKey, anchor.ToString()).GetAwaiter().GetResult();

    private static double SpeedOf(string? setting)
    {
        if (string.IsNullOrEmpty(setting))
        {
            return 1;
        }

        return double.TryParse(setting, CultureInfo.InvariantCulture, out var speed) && speed >= 0
            ? speed
            : throw new InvalidDataException(
                $"Clock__Speed is '{setting}'; it is a number above zero, or 0 for a clock that stands still until it is moved."
            );
    }

    private static DateTimeOffset? StartOf(string? setting)
    {
        if (string.IsNullOrEmpty(setting))
        {
            return null;
        }

        return DateTimeOffset.TryParse(
            setting,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var start
        )
            ? start
            : throw new InvalidDataException($"Clock__Start is '{setting}'; it is an ISO date such as 2026-01-05.");
    }

    private sealed class ScaledTimer : ITimer
    {
        private readonly ScaledClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _timer;
        private DateTimeOffset _due;
        private TimeSpan _period;

        public ScaledTimer(ScaledClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _clock = clock;
            _callback = callback;
            _state = state;
            _timer = clock._real.CreateTimer(Fire, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = _clock.GetUtcNow() + (dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : dueTime);
            _period = Real(period);
            return _timer.Change(Real(dueTime), _period);
        }

        public void Dispose() => _timer.Dispose();

        public ValueTask DisposeAsync() => _timer.DisposeAsync();

        // The real timer goes by whole milliseconds, which at a high speed are minutes: it never fires before its time.
        private void Fire(object? unused)
        {
            if (_due - _clock.GetUtcNow() is { Ticks: > 0 } early)
            {
                _timer.Change(Real(early), _period);
                return;
            }

            _callback(_state);
        }

        private TimeSpan Real(TimeSpan simulated) =>
            simulated == Timeout.InfiniteTimeSpan
                ? simulated
                : TimeSpan.FromMilliseconds(Math.Ceiling(simulated.TotalMilliseconds / _clock._speed));
    }
}

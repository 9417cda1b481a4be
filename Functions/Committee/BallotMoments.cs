using Recruitment.Procedures;

namespace Recruitment.Committee;

/// <summary>The moments of a ballot that are still to come: every reminder, then the deadline, then the end.</summary>
public sealed class BallotMoments
{
    private readonly StageWindow _window;
    private readonly DateTimeOffset _passed;
    private readonly bool _deadlinePassed;

    private BallotMoments(StageWindow window, DateTimeOffset passed, bool deadlinePassed)
    {
        _window = window;
        _passed = passed;
        _deadlinePassed = deadlinePassed;
    }

    /// <summary>The next moment; the deadline is never passed over, even when it is in the past already.</summary>
    public BallotMoment Next
    {
        get
        {
            if (_deadlinePassed)
            {
                return new BallotMoment(BallotMomentKind.End, _window.EndsAt);
            }

            foreach (var reminder in _window.RemindersAt)
            {
                if (reminder > _passed && reminder < _window.ClosesAt)
                {
                    return new BallotMoment(BallotMomentKind.Reminder, reminder);
                }
            }

            return new BallotMoment(BallotMomentKind.Deadline, _window.ClosesAt);
        }
    }

    /// <summary>The moments of <paramref name="window"/> after <paramref name="now"/>.</summary>
    public static BallotMoments Of(StageWindow window, DateTimeOffset now) => new(window, now, deadlinePassed: false);

    /// <summary>
    /// The same ballot when its dates have moved. Who was told of a passed deadline is told again only when there is
    /// a new one.
    /// </summary>
    public BallotMoments Moved(StageWindow window, DateTimeOffset now) =>
        new(window, now, _deadlinePassed && window.ClosesAt <= now);

    /// <summary>The moments after <see cref="Next"/>.</summary>
    public BallotMoments AfterNext() =>
        Next is { Kind: BallotMomentKind.Reminder } reminder
            ? new BallotMoments(_window, reminder.At, deadlinePassed: false)
            : new BallotMoments(_window, _window.ClosesAt, deadlinePassed: true);
}

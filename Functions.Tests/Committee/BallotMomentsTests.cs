using Recruitment.Committee;
using Recruitment.Procedures;

namespace Recruitment.Tests.Committee;

public sealed class BallotMomentsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_reminder_comes_then_the_deadline_then_the_end()
    {
        var moments = BallotMoments.Of(Window(1, 2, closes: 3, ends: 5), Start);

        Assert.Equal(
            [
                (BallotMomentKind.Reminder, Start.AddDays(1)),
                (BallotMomentKind.Reminder, Start.AddDays(2)),
                (BallotMomentKind.Deadline, Start.AddDays(3)),
                (BallotMomentKind.End, Start.AddDays(5)),
            ],
            Enumerate(moments, 4)
        );
    }

    [Fact]
    public void A_reminder_that_is_past_is_left_out_and_a_deadline_that_is_past_is_not()
    {
        var moments = BallotMoments.Of(Window(1, 2, closes: 3, ends: 5), Start.AddDays(4));

        Assert.Equal(
            [(BallotMomentKind.Deadline, Start.AddDays(3)), (BallotMomentKind.End, Start.AddDays(5))],
            Enumerate(moments, 2)
        );
    }

    [Fact]
    public void A_new_deadline_after_the_old_one_has_passed_is_a_deadline_again()
    {
        var passed = BallotMoments.Of(Window(1, 1, closes: 3, ends: 5), Start).AfterNext().AfterNext();
        Assert.Equal(BallotMomentKind.End, passed.Next.Kind);

        var moved = passed.Moved(Window(1, 6, closes: 7, ends: 9), Start.AddDays(4));

        Assert.Equal(
            [(BallotMomentKind.Reminder, Start.AddDays(6)), (BallotMomentKind.Deadline, Start.AddDays(7))],
            Enumerate(moved, 2)
        );
    }

    [Fact]
    public void Moving_other_dates_does_not_repeat_a_deadline_that_has_passed()
    {
        var window = Window(1, 1, closes: 3, ends: 5);
        var passed = BallotMoments.Of(window, Start).AfterNext().AfterNext();

        var moved = passed.Moved(window, Start.AddDays(4));

        Assert.Equal(BallotMomentKind.End, moved.Next.Kind);
    }

    private static IEnumerable<(BallotMomentKind, DateTimeOffset)> Enumerate(BallotMoments moments, int count)
    {
        for (var i = 0; i < count; i++, moments = moments.AfterNext())
        {
            yield return (moments.Next.Kind, moments.Next.At);
        }
    }

    private static StageWindow Window(int first, int second, int closes, int ends) =>
        new()
        {
            OpensAt = Start,
            RemindersAt = [.. new[] { first, second }.Distinct().Select(d => Start.AddDays(d))],
            ClosesAt = Start.AddDays(closes),
            EndsAt = Start.AddDays(ends),
        };
}

using Recruitment.Procedures;

namespace Recruitment.Tests.Procedures;

public sealed class WaitMomentsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_reminder_comes_then_the_deadline_then_the_end()
    {
        var moments = Planned(new WaitMoments(), Window([1, 2], closes: 3, ends: 5));

        Assert.Equal(["day 1: reminder 1", "day 2: reminder 2", "day 3: escalation 1", "day 5: over"], Walk(moments));
    }

    [Fact]
    public void What_is_seen_late_is_told_once_and_nothing_ends_before_it_was_escalated()
    {
        var moments = Planned(new WaitMoments(), Window([1, 2], closes: 3, ends: 5));
        var late = Start.AddDays(9);

        Assert.False(moments.IsOver(late));
        Assert.Equal(1, moments.TakeReminder(late));
        Assert.Null(moments.TakeReminder(late));
        Assert.Equal(1, moments.TakeEscalation(late));
        Assert.Null(moments.TakeEscalation(late));
        Assert.True(moments.IsOver(late));
    }

    [Fact]
    public void A_reminder_that_is_past_is_left_out_and_a_deadline_that_is_past_is_not()
    {
        var moments = new WaitMoments();
        moments.Plan(Window([1, 2], closes: 3, ends: 5), Start, Start.AddDays(4));

        Assert.Null(moments.TakeReminder(Start.AddDays(4)));
        Assert.Equal(Start.AddDays(3), moments.Next);
        Assert.Equal(1, moments.TakeEscalation(Start.AddDays(4)));
    }

    [Fact]
    public void A_deadline_that_is_moved_after_it_passed_is_reminded_and_escalated_anew()
    {
        var moments = Planned(new WaitMoments(), Window([1], closes: 3, ends: 5));
        Walk(moments, until: 4);

        Plan(moments, Window([1, 6], closes: 7, ends: 9), now: 4);

        Assert.Equal(["day 6: reminder 2", "day 7: escalation 2", "day 9: over"], Walk(moments));
    }

    [Fact]
    public void Planning_anew_without_another_deadline_does_not_escalate_again()
    {
        var moments = Planned(new WaitMoments(), Window([1], closes: 3, ends: 5));
        Walk(moments, until: 4);

        Plan(moments, Window([1], closes: 3, ends: 5), now: 4);

        Assert.Equal(["day 5: over"], Walk(moments));
    }

    [Fact]
    public void A_deadline_can_follow_something_else_than_the_plan()
    {
        var moments = Planned(new WaitMoments(), Window([1], closes: 3, ends: 5));
        moments.Move(Start.AddDays(6), Start.AddDays(8));

        Assert.Equal(["day 1: reminder 1", "day 6: escalation 1", "day 8: over"], Walk(moments));
    }

    [Fact]
    public void Before_version_3_a_session_was_escalated_once()
    {
        var moments = Planned(EarlierWaitMoments.Of(EarlierWait.EscalatedOnce), Window([1], closes: 3, ends: 5));
        Walk(moments, until: 4);

        Plan(moments, Window([6], closes: 7, ends: 9), now: 4);

        Assert.Equal(["day 6: reminder 2", "day 9: over"], Walk(moments));
    }

    [Fact]
    public void Before_version_3_checks_that_were_seen_late_ended_unescalated()
    {
        var moments = Planned(EarlierWaitMoments.Of(EarlierWait.EndedUnescalated), Window([1], closes: 3, ends: 5));

        Assert.True(moments.IsOver(Start.AddDays(9)));
        Assert.Equal(["day 1: reminder 1", "day 3: escalation 1", "day 5: over"], Walk(moments));
    }

    [Fact]
    public void Before_version_3_every_moment_of_a_ballot_had_a_waking_of_its_own()
    {
        var moments = Planned(EarlierWaitMoments.Of(EarlierWait.OneByOne), Window([1, 2], closes: 3, ends: 5));
        var late = Start.AddDays(9);

        moments.Wake(Waking.Acted);
        Assert.Equal((null, null, false), Due(moments, late));
        moments.Wake(Waking.Moment);
        Assert.Equal((1, null, false), Due(moments, late));
        moments.Wake(Waking.Moment);
        Assert.Equal((2, null, false), Due(moments, late));
        moments.Wake(Waking.Moment);
        Assert.Equal((null, 1, false), Due(moments, late));
        moments.Wake(Waking.Moment);
        Assert.Equal((null, null, true), Due(moments, late));
    }

    [Fact]
    public void Before_version_3_a_ballot_that_passed_its_deadline_was_escalated_again_only_for_one_to_come()
    {
        var moments = Planned(EarlierWaitMoments.Of(EarlierWait.OneByOne), Window([], closes: 3, ends: 5));
        Walk(moments, until: 4);

        Plan(moments, Window([], closes: 2, ends: 5), now: 4);
        Assert.Equal(Start.AddDays(5), moments.Next);
        Plan(moments, Window([6], closes: 7, ends: 9), now: 4);
        Assert.Equal(["day 6", "day 7", "day 9"], Walk(moments).Select(come => come.Split(':')[0]));
    }

    private static (int? Reminder, int? Escalation, bool Over) Due(WaitMoments moments, DateTimeOffset now) =>
        (moments.TakeReminder(now), moments.TakeEscalation(now), moments.IsOver(now));

    private static WaitMoments Planned(WaitMoments moments, StageWindow window)
    {
        Plan(moments, window, now: 0);
        return moments;
    }

    private static void Plan(WaitMoments moments, StageWindow window, int now) =>
        moments.Plan(window, Start.AddDays(now), Start.AddDays(now));

    /// <summary>Wakes at every moment, and says what was due then.</summary>
    private static List<string> Walk(WaitMoments moments, int until = 10)
    {
        var come = new List<string>();
        while (moments.Next is var next && next < Start.AddDays(until))
        {
            moments.Wake(Waking.Moment);
            var due = Due(moments, next);
            come.AddRange(
                new[]
                {
                    due.Reminder is { } reminder ? $"reminder {reminder}" : null,
                    due.Escalation is { } escalation ? $"escalation {escalation}" : null,
                    due.Over ? "over" : null,
                }
                    .OfType<string>()
                    .Select(what => $"day {(next - Start).TotalDays}: {what}")
            );
            if (due.Over)
            {
                break;
            }
        }

        return come;
    }

    private static StageWindow Window(int[] reminders, int closes, int ends) =>
        new()
        {
            OpensAt = Start,
            RemindersAt = [.. reminders.Select(day => Start.AddDays(day))],
            ClosesAt = Start.AddDays(closes),
            EndsAt = Start.AddDays(ends),
        };
}

using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Tests.Procedures;

public sealed class WaitPlannerTests
{
    private static readonly StageDefinition Stage = new()
    {
        Id = "besluit",
        Kind = StageKind.Decision,
        RemindDaysBefore = [2, 1],
        EscalationDays = 2,
    };

    private static readonly WaitPlanner Planner = new(new SchoolCalendar("noord").IsWorkingDay);

    [Fact]
    public void A_wait_of_the_stage_closes_at_the_end_of_its_deadline()
    {
        var window = Plan("2027-01-11 10:00");
        Assert.Equal(At("2027-01-15", 23, 59), window.ClosesAt);
        Assert.Equal(At("2027-01-19", 23, 59), window.EndsAt);
        Assert.Equal(At("2027-01-11", 10, 0), window.OpensAt);
    }

    [Fact]
    public void Reminders_go_out_at_nine_on_working_days_before_the_close() =>
        Assert.Equal([At("2027-01-13", 9, 0), At("2027-01-14", 9, 0)], Plan("2027-01-11 10:00").RemindersAt);

    [Fact]
    public void A_reminder_that_is_over_is_left_out() =>
        Assert.Equal([At("2027-01-14", 9, 0)], Plan("2027-01-13 09:00").RemindersAt);

    [Theory]
    [InlineData("2027-01-13 10:00", "2027-01-15")] // two working days left
    [InlineData("2027-01-14 10:00", "2027-01-20")] // one left: four anew, as planned
    [InlineData("2027-01-25 10:00", "2027-01-29")] // the deadline is long over
    public void A_stage_that_starts_late_gets_the_time_that_was_planned(string now, string closes) =>
        Assert.Equal(At(closes, 23, 59), Plan(now).ClosesAt);

    [Fact]
    public void A_number_of_working_days_counts_from_now_over_weekends() =>
        Assert.Equal(At("2027-01-18", 23, 59), Plan("2027-01-15 10:00", workingDays: 1).ClosesAt);

    [Fact]
    public void Working_days_skip_the_school_holiday() =>
        Assert.Equal(At("2027-01-05", 23, 59), Plan("2026-12-18 10:00", workingDays: 2).ClosesAt);

    [Fact]
    public void Reminders_and_extensions_skip_own_closed_days()
    {
        ClosedDays[] closed =
        [
            new() { From = new DateOnly(2027, 1, 13), Name = "Studiedag" },
            new() { From = new DateOnly(2027, 1, 18), Name = "Studiedag" },
        ];
        var planner = new WaitPlanner(new SchoolCalendar("noord", closed).IsWorkingDay);

        var window = Plan("2027-01-11 10:00", planner: planner);

        Assert.Equal([At("2027-01-12", 9, 0), At("2027-01-14", 9, 0)], window.RemindersAt);
        Assert.Equal(At("2027-01-20", 23, 59), window.EndsAt);
    }

    [Fact]
    public void The_day_that_the_recruiter_chose_wins()
    {
        var window = Plan("2027-01-11 10:00", moved: "2027-02-05");
        Assert.Equal(At("2027-02-05", 23, 59), window.ClosesAt);
        Assert.Equal([At("2027-02-03", 9, 0), At("2027-02-04", 9, 0)], window.RemindersAt);
    }

    [Fact]
    public void A_chosen_day_that_is_over_says_nothing_of_a_new_wait() =>
        Assert.Equal(At("2027-01-20", 23, 59), Plan("2027-01-18 10:00", workingDays: 2, moved: "2027-01-15").ClosesAt);

    [Fact]
    public void A_wait_that_is_extended_at_the_end_of_the_chosen_day_gets_another_day() =>
        Assert.Equal(At("2027-01-19", 23, 59), Plan("2027-01-15 23:59", workingDays: 2, moved: "2027-01-15").ClosesAt);

    [Fact]
    public void Moments_are_UTC_also_across_the_change_to_summer_time()
    {
        var window = Plan("2027-03-25 10:00", workingDays: 3);
        Assert.Equal(TimeSpan.Zero, window.ClosesAt.Offset);
        Assert.Equal(new DateTime(2027, 4, 1, 21, 59, 0), window.ClosesAt.DateTime);
    }

    private static StageWindow Plan(
        string now,
        int? workingDays = null,
        string? moved = null,
        WaitPlanner? planner = null
    )
    {
        var moment = DateTime.Parse(now);
        var plan = new WaitPlan(
            new ProcedureId("p"),
            Stage.Id,
            "besluit-1",
            DutchTime.At(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment)),
            workingDays
        );
        StageDates[] timeline =
        [
            new() { StageId = "advies", Deadline = On("2027-01-08") },
            new()
            {
                StageId = Stage.Id,
                Starts = On("2027-01-11"),
                Deadline = On("2027-01-15"),
            },
        ];
        return (planner ?? Planner).Plan(plan, timeline, Stage, moved is null ? null : DateOnly.Parse(moved));
    }

    private static ResolvedDate On(string day) => new(day, DateOnly.Parse(day), $"day|{day}");

    private static DateTimeOffset At(string day, int hour, int minute) =>
        DutchTime.At(DateOnly.Parse(day), new TimeOnly(hour, minute));
}

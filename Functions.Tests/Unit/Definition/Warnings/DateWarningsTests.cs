using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Warnings;

namespace Recruitment.Tests.Definition.Warnings;

public sealed class DateWarningsTests
{
    [Fact]
    public void A_plan_without_odd_dates_is_not_warned_of() => Assert.Empty(Warned.In(Warned.Alkwin()));

    [Theory]
    [InlineData("begin februari", "+2 werkdagen", null)]
    [InlineData("april", "+2 werkdagen", "/stages/2/starts")]
    [InlineData("begin februari", "eind maart 2028", "/stages/2/deadline")]
    [InlineData("begin februari", "1 feb", "/stages/2/deadline")]
    public void A_date_that_lies_far_from_the_one_before_it_is_asked_about(
        string starts,
        string deadline,
        string? pointer
    )
    {
        var definition = Warned.Alkwin(
            vacancy: vacancy => vacancy with { Start = "1 augustus 2028" },
            stage: stage =>
                stage.Kind == StageKind.Preselection ? stage with { Starts = starts, Deadline = deadline } : stage
        );

        var jumps = Warned.In(definition).Where(warning => warning.Key == "DateJumps").ToList();

        Assert.Equal(pointer is null ? [] : [pointer], jumps.Select(warning => warning.Pointer));
        Assert.All(jumps, jump => Assert.Contains("meer dan zes weken na", FaultTexts.Of(jump)));
    }

    [Fact]
    public void A_month_that_a_holiday_pushes_into_the_next_year_is_told_with_both_dates_and_the_rule()
    {
        var definition = Warned.Alkwin(
            organisation: organisation => organisation with { Region = "zuid" },
            stage: stage =>
                stage.Kind == StageKind.Posting
                    ? stage with
                    {
                        Starts = "half augustus",
                        Deadline = "eind augustus",
                    }
                    : stage
        );

        var jump = Assert.Single(
            Warned.In(definition, new DateOnly(2028, 6, 5)),
            warning => warning is { Pointer: "/stages/0/deadline", Key: "DateJumps" }
        );

        var sentence = FaultTexts.Of(jump);
        Assert.Contains("augustus 2029", sentence);
        Assert.Contains("september 2028", sentence);
        Assert.Contains("De laatste schooldag van eind augustus 2029", sentence);
    }

    [Fact]
    public void Days_without_a_year_in_the_wrong_order_are_told()
    {
        var definition = Warned.Stage(
            StageKind.Posting,
            stage => stage with { Starts = "15 december", Deadline = "1 december" }
        );

        Assert.Contains("/stages/0/deadline DateJumps", Warned.Told(definition));
    }

    [Theory]
    [InlineData("15 december", "2026-12-14", false)]
    [InlineData("15 december", "2026-12-16", true)]
    [InlineData("januari", "2026-12-16", false)]
    [InlineData("november", "2026-12-01", true)]
    public void A_first_date_that_has_just_passed_and_becomes_next_years_is_told(
        string starts,
        string today,
        bool isTold
    ) =>
        Assert.Equal(
            isTold,
            Warned
                .Told(
                    Warned.Stage(StageKind.Posting, stage => stage with { Starts = starts, Deadline = "+3 weken" }),
                    DateOnly.Parse(today)
                )
                .Contains("/stages/0/starts FirstDateJumps")
        );

    [Fact]
    public void A_step_into_another_school_year_is_told()
    {
        var definition = Warned.Alkwin(stage: stage =>
            stage.Kind switch
            {
                StageKind.Posting => stage with { Starts = "14 juni 2027", Deadline = "6 juli 2027" },
                StageKind.Preselection => stage with { Starts = "4 augustus 2027" },
                _ => stage,
            }
        );

        Assert.Contains("/stages/2/starts DateInOtherSchoolYear", Warned.Told(definition, new DateOnly(2027, 6, 7)));
    }

    [Theory]
    [InlineData("2027-02-06", "weekend")] // Saturday
    [InlineData("7 februari 2027", "weekend")] // Sunday
    [InlineData("2027-02-22", "schoolvakantie: voorjaarsvakantie")]
    [InlineData("27 april", "feestdag: Koningsdag")]
    [InlineData("2027-02-10", "eigen vrije dag: Studiedag")]
    public void A_day_that_was_written_stays_and_is_remarked_on_when_nobody_works(string day, string why)
    {
        var definition = Warned.Alkwin(
            organisation: WithStudyDay,
            stage: stage => stage.Kind == StageKind.Preselection ? stage with { Starts = day } : stage
        );

        var remark = Assert.Single(
            Warned.In(definition),
            warning => warning is { Key: "DateOnDayOff", Pointer: "/stages/2/starts" }
        );

        Assert.Contains($"({why})", FaultTexts.Of(remark));
    }

    [Theory]
    [InlineData("2027-02-09")]
    [InlineData("week 6")]
    [InlineData("eind februari")]
    [InlineData("+2 weken")]
    public void A_working_day_and_a_date_that_is_worked_out_are_not_remarked_on(string written) =>
        Assert.DoesNotContain(
            Warned.In(
                Warned.Alkwin(
                    organisation: WithStudyDay,
                    stage: stage => stage.Kind == StageKind.Preselection ? stage with { Starts = written } : stage
                )
            ),
            warning => warning.Key == "DateOnDayOff"
        );

    [Fact]
    public void Interviews_that_were_moved_to_a_Sunday_are_remarked_on_until_they_are_over()
    {
        var definition = Warned.Alkwin();
        var sunday = new ResolvedDate("2027-02-14", new DateOnly(2027, 2, 14), "day|2027-02-14");
        IReadOnlyList<StageDates> moved =
        [
            .. TimelinePlan
                .Resolve(definition, Warned.Today)
                .Select(dates => dates.StageId == "gesprekken" ? dates with { InterviewDay = sunday } : dates),
        ];

        Assert.Contains(
            DefinitionWarnings.Sentences(definition, moved, Warned.Today),
            sentence => sentence.Contains("zondag 14 februari 2027 wordt niet gewerkt (weekend)")
        );
        Assert.DoesNotContain(
            DefinitionWarnings.Sentences(
                definition,
                [.. moved.Select(dates => dates with { EndedAt = DutchTime.StartOfDay(new DateOnly(2027, 3, 1)) })],
                Warned.Today
            ),
            sentence => sentence.Contains("wordt niet gewerkt")
        );
    }

    [Fact]
    public void A_running_deadline_that_was_moved_to_a_Sunday_is_remarked_on()
    {
        var definition = Warned.Alkwin();
        IReadOnlyList<StageDates> moved =
        [
            .. TimelinePlan
                .Resolve(definition, Warned.Today)
                .Select(dates =>
                    dates.StageId == "werving"
                        ? dates with
                        {
                            StartedAt = DutchTime.StartOfDay(new DateOnly(2027, 1, 4)),
                            ClosesAt = DutchTime.EndOfDay(new DateOnly(2027, 1, 31)),
                        }
                        : dates
                ),
        ];

        Assert.Contains(
            DefinitionWarnings.Of(definition, moved, Warned.Today),
            warning => warning is { Pointer: "/stages/0/deadline", Key: "DateOnDayOff" }
        );
    }

    [Theory]
    [InlineData("+0 dagen", true)]
    [InlineData("z.s.m.", true)]
    [InlineData("+1 werkdag", false)]
    [InlineData("+2 werkdagen", false)]
    public void Two_stages_that_close_on_one_day_are_told(string deadline, bool isTold) =>
        Assert.Equal(
            isTold,
            Warned
                .Told(Warned.Stage(StageKind.Decision, stage => stage with { Starts = "z.s.m.", Deadline = deadline }))
                .Contains("/stages/5/deadline NoTimeBetween")
        );

    [Theory]
    [InlineData("+1 dag", null, true)]
    [InlineData("+3 werkdagen", null, true)]
    [InlineData("+1 week", null, false)]
    [InlineData("+1 week", 14, true)]
    [InlineData("+3 weken", 14, false)]
    [InlineData("+3 werkdagen", 2, false)]
    public void A_vacancy_that_is_open_for_less_than_a_week_or_than_the_organisation_wants_is_told(
        string deadline,
        int? fewest,
        bool isTold
    )
    {
        var definition = Warned.Stage(
            StageKind.Posting,
            stage => stage with { Starts = "begin januari", Deadline = deadline }
        );
        var clocks = new ClockSettings { Typical = new TypicalClocks { PostingDays = fewest } };

        Assert.Equal(
            isTold,
            Warned.Told(definition with { Clocks = clocks }).Contains("/stages/0/deadline ShortPosting")
        );
    }

    private static Organisation WithStudyDay(Organisation organisation) =>
        organisation with
        {
            ClosedDays = [new ClosedDays { From = new DateOnly(2027, 2, 10), Name = "Studiedag" }],
        };
}

using Recruitment.Definition;
using Recruitment.Play.Cast;
using Recruitment.Tests.Definition;
using Recruitment.Tests.Driving;
using Recruitment.Timeline;

namespace Recruitment.Tests.Recruiter.Clocks;

/// <summary>What the recruiter is told of a plan that keeps nothing from starting.</summary>
public sealed class PlanWarningsTests
{
    private static readonly DateOnly Today = new(2026, 12, 14);

    public static TheoryData<string> Templates => [.. Template.Names];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Without_typical_clocks_no_template_raises_a_warning(string template)
    {
        var definition = StartRequests.Read($$"""{"template":"{{template}}"}""").Definition;

        Assert.Empty(Of(Assert.IsType<ProcedureDefinition>(definition)));
    }

    [Fact]
    public void A_plan_that_keeps_within_the_clocks_raises_no_warning() =>
        Assert.Empty(Of(With(new TypicalClocks { InvitationDays = 14, InterviewDays = 21 })));

    [Fact]
    public void Interviews_later_than_the_organisation_wants_are_told_with_both_dates()
    {
        var warning = Assert.Single(Of(With(new TypicalClocks { InterviewDays = 3 })));

        Assert.Equal("Interview", warning.Key);
        Assert.Contains("uiterlijk maandag 1 februari 2027", warning.ToString());
    }

    [Fact]
    public void An_edition_of_priority_groups_from_other_years_or_another_cao_is_told()
    {
        var definition = Scene.Alkwin();
        var posting = definition.Stages[0] with { PriorityGroups = "cao-po-2018-2019-ie" };

        var warnings = Of(definition with { Stages = [posting, .. definition.Stages.Skip(1)] });

        Assert.Equal(["OldPriority", "OtherCao"], warnings.Select(warning => warning.Key));
    }

    [Theory]
    [InlineData("begin februari", "+2 werkdagen", null)]
    [InlineData("april", "+2 werkdagen", "Jump")]
    [InlineData("begin februari", "eind maart 2028", "Jump")]
    [InlineData("begin februari", "1 feb", "Jump")]
    public void A_date_that_lies_far_from_the_one_before_it_is_asked_about(string starts, string deadline, string? key)
    {
        var alkwin = Scene.Alkwin();
        var stages = alkwin.Stages.ToList();
        stages[2] = stages[2] with { Starts = starts, Deadline = deadline };

        var warnings = Of(alkwin with { Stages = stages });

        Assert.Equal(key is null ? [] : [key], warnings.Select(warning => warning.Key));
        Assert.All(warnings, warning => Assert.Contains("meer dan zes weken na", warning.ToString()));
    }

    [Fact]
    public void A_month_that_a_holiday_pushes_into_the_next_year_is_told_with_both_dates_and_the_rule()
    {
        var alkwin = Scene.Alkwin();
        var stages = alkwin.Stages.ToList();
        stages[0] = stages[0] with { Starts = "half augustus", Deadline = "eind augustus" };
        var south = alkwin with { Organisation = alkwin.Organisation with { Region = "zuid" }, Stages = stages };

        var warnings = PlanWarnings.Of(south, TimelinePlan.Resolve(south, new DateOnly(2028, 6, 5)));

        var warning = Assert.Single(warnings, w => w.Arguments[1] is "eind augustus");
        Assert.Contains("augustus 2029", warning.ToString());
        Assert.Contains("september 2028", warning.ToString());
    }

    [Fact]
    public void A_step_into_another_school_year_is_told()
    {
        var alkwin = Scene.Alkwin();
        var stages = alkwin.Stages.ToList();
        stages[0] = stages[0] with { Starts = "1 juli 2027", Deadline = "6 juli 2027" };
        stages[2] = stages[2] with { Starts = "2 augustus 2027" };

        var warnings = PlanWarnings.Of(
            alkwin with
            {
                Stages = stages,
            },
            TimelinePlan.Resolve(alkwin with { Stages = stages }, new DateOnly(2027, 6, 7))
        );

        Assert.Contains(warnings, w => w.Key is "SchoolYear" or "Jump" && w.ToString().Contains("augustus 2027"));
    }

    [Fact]
    public async Task The_recruiter_reads_the_warnings_when_the_procedure_starts()
    {
        await using var app = await ProcedureApi.StartAsync();
        var clocks = new { typical = new { interviewDays = 3 } };

        await app.StartProcedureAsync(new { clocks });

        var mail = Assert.Single(await app.MailsAsync(nameof(ProcedureStartedMail)));
        Assert.Contains("volgens uw eigen termijn", mail.Html);
    }

    private static ProcedureDefinition With(TypicalClocks typical) =>
        Scene.Alkwin() with
        {
            Clocks = new ClockSettings { Typical = typical },
        };

    private static IReadOnlyList<PlanWarning> Of(ProcedureDefinition definition) =>
        PlanWarnings.Of(definition, TimelinePlan.Resolve(definition, Today));
}

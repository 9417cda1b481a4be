using Recruitment.Definition;
using Recruitment.Definition.Reading;

namespace Recruitment.Tests.Definition.Warnings;

public sealed class ClockWarningsTests
{
    [Fact]
    public void A_plan_that_keeps_within_the_clocks_is_not_warned_of() =>
        Assert.Empty(Warned.In(With(new TypicalClocks { InvitationDays = 14, InterviewDays = 21 })));

    [Fact]
    public void Each_clock_that_the_plan_does_not_keep_is_told_where_its_date_is_written() =>
        Assert.Equal(
            [
                "/stages/3/starts LateInvitation",
                "/stages/3/interviews/day LateInterview",
                "/stages/4/deadline LateResult",
            ],
            Warned.Told(
                With(
                    new TypicalClocks
                    {
                        InvitationDays = 1,
                        InterviewDays = 3,
                        ResultDays = 1,
                        TermsDays = 20,
                    }
                )
            )
        );

    [Fact]
    public void Interviews_later_than_the_organisation_wants_are_told_with_both_dates()
    {
        var warning = Assert.Single(Warned.In(With(new TypicalClocks { InterviewDays = 3 })));

        Assert.Equal("LateInterview", warning.Key);
        Assert.Contains("uiterlijk maandag 1 februari 2027", FaultTexts.Of(warning));
    }

    [Fact]
    public void An_edition_of_priority_groups_from_other_years_or_another_cao_is_told() =>
        Assert.Equal(
            ["/stages/0/priorityGroups OldPriority", "/stages/0/priorityGroups OtherCao"],
            Warned.Told(Warned.Stage(StageKind.Posting, stage => stage with { PriorityGroups = "cao-po-2018-2019-ie" }))
        );

    private static ProcedureDefinition With(TypicalClocks typical) =>
        Warned.Alkwin() with
        {
            Clocks = new ClockSettings { Typical = typical },
        };
}

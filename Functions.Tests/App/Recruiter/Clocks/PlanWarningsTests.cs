using Recruitment.Definition;
using Recruitment.Tests.Driving;
using Recruitment.Timeline;

namespace Recruitment.Tests.Recruiter.Clocks;

/// <summary>What the recruiter is told of a plan that keeps nothing from starting.</summary>
public sealed class PlanWarningsTests
{
    private static readonly DateOnly Today = new(2026, 12, 14);

    [Fact]
    public void Without_typical_clocks_a_plan_raises_no_warning() => Assert.Empty(Of(Scene.Alkwin()));

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

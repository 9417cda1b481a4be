using System.Text.Json;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Definition;

/// <summary>What a definition must say of the participation council, by the role that is recruited for.</summary>
public sealed class AdviceRulesTests
{
    private static readonly DateOnly Today = new(2026, 12, 14);

    [Fact]
    public void A_school_leader_with_an_advice_stage_has_no_faults() => Assert.Empty(Check(SchoolLeader()));

    [Fact]
    public void A_member_of_staff_needs_no_advice_and_may_have_one_by_policy()
    {
        Assert.Empty(Check(Scene.Alkwin()));
        Assert.Empty(Check(As(SchoolLeader(), VacancyRole.Staff)));
    }

    [Theory]
    [InlineData(VacancyRole.SchoolLeader, "11-1-h")]
    [InlineData(VacancyRole.AboveSchool, "16-2-c")]
    [InlineData(VacancyRole.Board, "11-1-h1")]
    public void Without_an_advice_stage_the_appointment_is_refused_by_its_ground(VacancyRole role, string ground)
    {
        var fault = Assert.Single(Check(As(Scene.Alkwin(), role)));
        Assert.Equal(("/stages", "AdviceMissing"), (fault.Pointer, fault.Key));
        Assert.Contains(ground, FaultTexts.Of(fault));
    }

    [Fact]
    public void A_vocational_school_is_not_under_the_act()
    {
        var definition = As(Scene.Alkwin(), VacancyRole.Board);

        Assert.Empty(Check(definition with { Vacancy = definition.Vacancy with { Sector = "MBO" } }));
    }

    [Fact]
    public void A_council_that_advises_has_people()
    {
        var definition = SchoolLeader();

        var fault = Assert.Single(Check(definition with { People = definition.People with { Council = [] } }));

        Assert.Equal(("/people/council", "CouncilMissing"), (fault.Pointer, fault.Key));
    }

    [Theory]
    [InlineData("""{"ground":"16-2-c"}""", "ground", "AdviceGround")]
    [InlineData("""{"right":"consent"}""", "until", "ConversionUntilMissing")]
    [InlineData("""{"right":"consent","until":"2026-12-13"}""", "until", "ConversionPeriod")]
    [InlineData("""{"right":"consent","until":"2028-12-15"}""", "until", "ConversionPeriod")]
    [InlineData("""{"termWorkingDays":0}""", "termWorkingDays", "OutOfRange")]
    [InlineData("""{"consultationDays":31}""", "consultationDays", "OutOfRange")]
    [InlineData("""{"section":"pupils"}""", "section", "ExpectedWord")]
    [InlineData("""{"section":"staff"}""", "section", "WholeCouncil")]
    public void A_fault_in_how_the_council_is_asked_is_found(string plan, string member, string key)
    {
        var faults = Check(CouncilScene.With(Scene.Alkwin(), Plan(plan)));

        Assert.Contains(faults, fault => fault.Pointer == $"/stages/5/advice/{member}" && fault.Key == key);
        Assert.All(faults, fault => Assert.NotEmpty(FaultTexts.Of(fault)));
    }

    [Theory]
    [InlineData("""{"ground":"11-1-h"}""")]
    [InlineData("""{"right":"consent","until":"2026-12-14"}""")]
    [InlineData("""{"right":"consent","until":"2028-12-14"}""")]
    [InlineData("""{"body":"gmr","candidates":"all","termWorkingDays":60}""")]
    public void What_fits_the_act_is_accepted(string plan) =>
        Assert.Empty(Check(CouncilScene.With(Scene.Alkwin(), Plan(plan))));

    [Fact]
    public void About_staff_above_the_schools_the_common_council_advises()
    {
        var definition = As(SchoolLeader(), VacancyRole.AboveSchool);

        var fault = Assert.Single(Check(definition));

        Assert.Equal(("/stages/5/advice/body", "AdviceBody"), (fault.Pointer, fault.Key));
    }

    [Theory]
    [InlineData("staff", "parents", true)]
    [InlineData("pupils", "staff", true)]
    [InlineData("staff", "management", false)]
    [InlineData("parents", "pupils", false)]
    public void A_committee_for_a_board_member_has_seats_for_staff_and_for_parents_or_pupils(
        string first,
        string second,
        bool isEnough
    )
    {
        var definition = As(SchoolLeader(), VacancyRole.Board);
        var committee = definition.People.Committee;

        var faults = Check(
            definition with
            {
                People = definition.People with
                {
                    Committee =
                    [
                        committee[0] with
                        {
                            Constituency = first,
                        },
                        committee[1] with
                        {
                            Constituency = second,
                        },
                    ],
                },
            }
        );

        Assert.Equal(isEnough ? [] : ["BoardSeats"], faults.Select(fault => fault.Key));
    }

    [Fact]
    public void A_section_that_answers_alone_needs_another_to_inform()
    {
        var definition = As(CouncilScene.With(Scene.Alkwin(), Plan("""{"section":"staff"}""")), VacancyRole.Staff);
        Assert.Empty(Check(definition));

        var onlyStaff = definition with
        {
            People = definition.People with { Council = [definition.People.Council[0]] },
        };

        Assert.Equal(["BothSections"], Check(onlyStaff).Select(fault => fault.Key));
    }

    [Fact]
    public void The_council_is_asked_in_a_stage_of_its_own()
    {
        var definition = Scene.Alkwin();

        var fault = Assert.Single(
            Check(
                definition with
                {
                    Stages = [definition.Stages[0] with { Advice = new AdvicePlan() }, .. definition.Stages.Skip(1)],
                }
            )
        );

        Assert.Equal(("/stages/0/advice", "OtherKind"), (fault.Pointer, fault.Key));
    }

    private static IReadOnlyList<Fault> Check(ProcedureDefinition definition) =>
        DefinitionRules.Check(definition, Today);

    private static ProcedureDefinition SchoolLeader() => CouncilScene.With(Scene.Alkwin(), new AdvicePlan());

    private static ProcedureDefinition As(ProcedureDefinition definition, VacancyRole role) =>
        definition with
        {
            Vacancy = definition.Vacancy with { Role = role },
        };

    private static AdvicePlan Plan(string json) => JsonSerializer.Deserialize<AdvicePlan>(json, RecordJson.Options)!; // Never the word null.
}

using Recruitment.Definition;

namespace Recruitment.Tests.Definition.Warnings;

public sealed class ScreeningWarningsTests
{
    [Theory]
    [InlineData("PO")]
    [InlineData("VO")]
    [InlineData("SO")]
    [InlineData("MBO")]
    public void A_job_at_a_school_without_checks_is_told(string sector)
    {
        var definition = Warned.Stage(StageKind.Checks, _ => null);

        Assert.Contains(
            "/stages ChecksMissing",
            Warned.Told(definition with { Vacancy = definition.Vacancy with { Sector = sector } })
        );
    }

    [Fact]
    public void Checks_without_a_certificate_of_good_conduct_are_told() =>
        Assert.Equal(
            ["/stages/7/checks/vog VogNotAsked"],
            Warned.Told(Warned.Stage(StageKind.Checks, stage => stage with { Checks = new CheckPlan { Vog = false } }))
        );

    [Fact]
    public void Checks_as_they_are_unless_given_and_without_a_qualification_are_not_told()
    {
        Assert.Empty(Warned.In(Warned.Stage(StageKind.Checks, stage => stage with { Checks = null })));
        Assert.Empty(
            Warned.In(
                Warned.Stage(StageKind.Checks, stage => stage with { Checks = new CheckPlan { Qualification = false } })
            )
        );
    }

    [Fact]
    public void A_membership_asks_no_checks()
    {
        var definition = Warned.Stage(StageKind.Checks, _ => null);

        Assert.Empty(
            Warned.In(definition with { Vacancy = definition.Vacancy with { Kind = VacancyKind.Membership } })
        );
    }
}

using Recruitment.Definition;

namespace Recruitment.Tests.Definition.Warnings;

/// <summary>The plan leads to an appointment in the middle of March 2027.</summary>
public sealed class StartWarningsTests
{
    [Theory]
    [InlineData("1 april")]
    [InlineData("2027-08-01")] // A Sunday in a holiday: contracts start on it.
    [InlineData("augustus")]
    [InlineData("na de zomervakantie")]
    [InlineData("z.s.m.")]
    [InlineData("per direct")]
    [InlineData("+3 weken")]
    public void A_start_that_can_be_met_is_not_warned_of(string start) =>
        Assert.Empty(Warned.In(Warned.Alkwin(vacancy => vacancy with { Start = start }, stage: WithoutHandover)));

    [Theory]
    [InlineData("2026-08-01")]
    [InlineData("1 december 2026")]
    [InlineData("november 2026")]
    public void A_start_that_has_passed_is_told(string start) =>
        Assert.Equal(
            ["/vacancy/start StartPassed"],
            Warned.Told(Warned.Alkwin(vacancy => vacancy with { Start = start }))
        );

    [Fact]
    public void A_job_without_a_start_is_told_and_a_membership_is_not()
    {
        Assert.Equal(
            ["/vacancy/start StartMissing"],
            Warned.Told(Warned.Alkwin(vacancy => vacancy with { Start = null }))
        );
        Assert.Empty(Warned.In(Warned.Alkwin(vacancy => vacancy with { Start = null, Kind = VacancyKind.Membership })));
    }

    [Theory]
    [InlineData("1 februari")]
    [InlineData("februari 2027")]
    [InlineData("week 5")]
    public void A_start_before_the_procedure_can_end_is_told_with_everything_that_comes_after_it(string start)
    {
        var told = Warned.Told(Warned.Alkwin(vacancy => vacancy with { Start = start }));

        Assert.Equal("/vacancy/start StartBeforeEnd", told[0]);
        Assert.Contains("/stages/5/deadline DateAfterStart", told);
        Assert.Contains("/stages/6/deadline OfferAfterStart", told);
        Assert.DoesNotContain(told, warning => warning.StartsWith("/stages/0", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_lies_after_the_start_is_told() =>
        Assert.Equal(
            ["/vacancy/start StartBeforeEnd", "/stages/7/deadline DateAfterStart", "/stages/8/starts DateAfterStart"],
            Warned.Told(Warned.Alkwin(vacancy => vacancy with { Start = "8 maart" }))
        );

    [Fact]
    public void The_start_that_the_offer_names_is_the_one_that_counts()
    {
        var definition = Warned.Stage(
            StageKind.Offer,
            stage => stage with { Offer = new OfferedTerms { Start = "2026-09-01" } }
        );

        Assert.Equal(["/stages/6/offer/start StartPassed"], Warned.Told(definition));
    }

    private static StageDefinition? WithoutHandover(StageDefinition stage) =>
        stage.Kind == StageKind.Handover ? null : stage;
}

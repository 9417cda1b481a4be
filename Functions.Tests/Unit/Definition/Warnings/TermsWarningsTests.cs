using Recruitment.Definition;
using Recruitment.Definition.Documents;

namespace Recruitment.Tests.Definition.Warnings;

public sealed class TermsWarningsTests
{
    [Theory]
    [InlineData("LC", "LC", true)]
    [InlineData("LC", "LC (LC OP)", true)]
    [InlineData("lc", "LC OP", true)]
    [InlineData("schaal 10", "10", true)]
    [InlineData("14 CAO VO", "schaal 14", true)]
    [InlineData("LB of LC", "LC", true)]
    [InlineData("10–12", "11", true)]
    [InlineData("LB", "LC", false)]
    [InlineData("LC", "LD (LD OP)", false)]
    [InlineData("14", "13", false)]
    [InlineData("A 10", "A 11", false)]
    [InlineData("10 t/m 12", "13", false)]
    [InlineData("14 CAO PO", "14 CAO VO", false)]
    public void A_scale_that_differs_from_the_graded_one_is_told(string scale, string graded, bool fits) =>
        Assert.Equal(
            fits ? [] : ["/vacancy/scale ScaleDiffers"],
            Warned.Told(
                Warned.Alkwin(vacancy =>
                    vacancy with
                    {
                        Scale = scale,
                        FunctionDescription = new FunctionDescription
                        {
                            Title = "Projectleider",
                            Organisation = "Alkwin",
                            Scale = graded,
                            Scores = "44343 43334 43 43",
                        },
                    }
                )
            )
        );

    [Theory]
    [InlineData("LC", "LC", true)]
    [InlineData("LB/LC", "LC", true)]
    [InlineData("LB of LC", "LB", true)]
    [InlineData("10 t/m 12", "11", true)]
    [InlineData("10-12", "schaal 12", true)]
    [InlineData("LC", "LD", false)]
    [InlineData("LB/LC", "LD", false)]
    [InlineData("10 t/m 12", "13", false)]
    [InlineData("LC", "LB of LC", false)]
    public void An_offer_in_another_scale_is_told(string advertised, string offered, bool fits) =>
        Assert.Equal(
            fits ? [] : ["/stages/6/offer/scale OfferOtherScale"],
            Offering(new OfferedTerms { Scale = offered }, vacancy => vacancy with { Scale = advertised })
        );

    [Theory]
    [InlineData("0.6", true)]
    [InlineData("0.7", true)]
    [InlineData("0.8", true)]
    [InlineData("0.5", false)]
    [InlineData("1", false)]
    public void An_offer_outside_the_size_is_told(string fte, bool fits) =>
        Assert.Equal(
            fits ? [] : ["/stages/6/offer/fte OfferOutsideFte"],
            Offering(new OfferedTerms { Fte = decimal.Parse(fte, System.Globalization.CultureInfo.InvariantCulture) })
        );

    [Theory]
    [InlineData(3622, true)]
    [InlineData(5520, true)]
    [InlineData(3000, false)]
    [InlineData(6000, false)]
    public void An_offer_outside_the_advertised_pay_is_told(int pay, bool fits) =>
        Assert.Equal(
            fits ? [] : ["/stages/6/offer/monthlyPay OfferOutsidePay"],
            Offering(new OfferedTerms { MonthlyPay = pay })
        );

    [Theory]
    [InlineData(1, 0, 0, false)]
    [InlineData(null, 2, 20, false)]
    [InlineData(0, 2, 20, false)]
    [InlineData(1, 1, 12, true)]
    [InlineData(1, 0, 6, true)]
    public void A_probation_after_earlier_contracts_is_told(int? probation, int contracts, int months, bool isTold)
    {
        var definition = Warned.Alkwin(
            vacancy => vacancy with { ProbationMonths = probation },
            stage: stage =>
                stage.Kind == StageKind.TermEnd
                    ? stage with
                    {
                        TermEnd = new TermEndPlan { EarlierContracts = contracts, EarlierMonths = months },
                    }
                    : stage
        );

        Assert.Equal(isTold ? ["/vacancy/probationMonths ProbationAfterContract"] : [], Warned.Told(definition));
    }

    private static IReadOnlyList<string> Offering(OfferedTerms offer, Func<Vacancy, Vacancy>? vacancy = null) =>
        Warned.Told(
            Warned.Alkwin(vacancy, stage: stage => stage.Kind == StageKind.Offer ? stage with { Offer = offer } : stage)
        );
}

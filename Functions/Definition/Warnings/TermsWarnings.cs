using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>Whether what is offered is what was advertised, graded and allowed.</summary>
internal static class TermsWarnings
{
    public static IEnumerable<Fault> Of(ProcedureDefinition definition) =>
        [.. Grading(definition.Vacancy), .. Probation(definition), .. Offer(definition)];

    /// <summary>The grading of a function ends in its scale; the description is what the assessors signed.</summary>
    private static IEnumerable<Fault> Grading(Vacancy vacancy) =>
        vacancy is { Scale: { } scale, FunctionDescription: { Scale: var graded, Title: var title } }
        && !SalaryScales.Of(graded).Contains(scale)
        && !SalaryScales.Of(scale).Contains(graded)
            ? [new Fault("/vacancy/scale", "ScaleDiffers", scale, graded, title)]
            : [];

    /// <summary>A contract that follows another has none, unless it clearly asks other skills or responsibilities (BW 7:652(6)).</summary>
    private static IEnumerable<Fault> Probation(ProcedureDefinition definition) =>
        definition is { Vacancy.ProbationMonths: > 0 }
        && definition.Stages.Any(stage => stage.TermEnd is { EarlierContracts: > 0 } or { EarlierMonths: > 0 })
            ? [new Fault("/vacancy/probationMonths", "ProbationAfterContract")]
            : [];

    /// <summary>Who applied did so on what was advertised (Directive (EU) 2023/970, art. 5(1)).</summary>
    private static IEnumerable<Fault> Offer(ProcedureDefinition definition)
    {
        var vacancy = definition.Vacancy;
        foreach (var (index, stage) in definition.Stages.Index())
        {
            var pointer = JsonPointer.Item("/stages", index) + "/offer";
            if (stage.Offer is not { } offer)
            {
                continue;
            }

            if (
                offer.Scale is { } scale
                && vacancy.Scale is { } advertised
                && !SalaryScales.Of(advertised).Contains(scale)
            )
            {
                yield return new Fault($"{pointer}/scale", "OfferOtherScale", scale, advertised);
            }

            if (IsOutside(offer.Fte, vacancy.Fte))
            {
                yield return Outside($"{pointer}/fte", "OfferOutsideFte", offer.Fte, vacancy.Fte);
            }

            if (IsOutside(offer.MonthlyPay, vacancy.MonthlyPay))
            {
                yield return Outside($"{pointer}/monthlyPay", "OfferOutsidePay", offer.MonthlyPay, vacancy.MonthlyPay);
            }
        }
    }

    private static bool IsOutside(decimal? offered, NumberRange? advertised) =>
        offered < advertised?.Minimum || offered > advertised?.Maximum;

    private static Fault Outside(string pointer, string key, decimal? offered, NumberRange? advertised) =>
        new(pointer, key, offered!, advertised!.Minimum, advertised.Maximum); // A comparison with null is false.
}

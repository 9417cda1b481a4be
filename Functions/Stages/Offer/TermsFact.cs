using Recruitment.Applicants.Applying;
using Recruitment.Calendar;
using Recruitment.Definition;

namespace Recruitment.Stages.Offer;

/// <summary>One of the terms of an offer in words, such as <c>Omvang: 0,7 fte</c>.</summary>
public sealed record TermsFact(string Label, string Value)
{
    /// <summary>What is offered, in the order in which people read it; what there is not is left out.</summary>
    public static IReadOnlyList<TermsFact> Of(Vacancy vacancy, AppointmentTerms terms)
    {
        var texts = OfferTexts.Resources;
        TermsFact?[] facts =
        [
            new(texts["Function"], vacancy.Function),
            terms.Fte is { } fte ? new(texts["Size"], texts.With("SizeOf", OfferFigures.Range(fte))) : null,
            terms.Scale is { } scale
                ? new(texts["Scale"], vacancy.Cao is { } cao ? texts.With("ScaleOf", scale, cao) : scale)
                : null,
            terms.Step is { } step ? new(texts["Step"], OfferFigures.Figure(step)) : null,
            terms.MonthlyPay is { } pay ? new(texts["Pay"], texts.With("PayOf", VacancyWords.Euros(pay))) : null,
            vacancy.Grading is { } grading ? new(texts["Grading"], grading) : null,
            new(
                texts[vacancy.Kind == VacancyKind.Job ? "Term" : "TermOfMember"],
                terms.TermMonths is { } months ? Months(months) : texts["Permanent"]
            ),
            terms.ProbationMonths is > 0 and var probation ? new(texts["Probation"], Months(probation)) : null,
            terms.Start is { } start ? new(texts["Start"], DateWords.Of(start)) : null,
            vacancy.Presence is { } presence ? new(texts["Presence"], presence) : null,
        ];
        return [.. facts.OfType<TermsFact>()];
    }

    private static string Months(int months) =>
        months == 1 ? OfferTexts.Resources["Month"] : OfferTexts.Resources.With("Months", months);
}

/// <summary>What changed in one of the terms; null: there was or is none.</summary>
public sealed record TermsChange(string Label, string? Before, string? Now)
{
    /// <summary>What differs between two versions, in the order in which people read it.</summary>
    public static IReadOnlyList<TermsChange> Between(Vacancy vacancy, AppointmentTerms before, AppointmentTerms now)
    {
        var old = TermsFact.Of(vacancy, before).ToDictionary(fact => fact.Label, fact => fact.Value);
        var current = TermsFact.Of(vacancy, now).ToDictionary(fact => fact.Label, fact => fact.Value);
        return
        [
            .. current
                .Keys.Union(old.Keys)
                .Select(label => new TermsChange(label, old.GetValueOrDefault(label), current.GetValueOrDefault(label)))
                .Where(change => change.Before != change.Now),
        ];
    }
}

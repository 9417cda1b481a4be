using System.Globalization;
using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Stages.Offer;

/// <summary>What is offered, as the offer's page and its mails show it.</summary>
public sealed record OfferModel
{
    public required Brand Brand { get; init; }
    public required Vacancy Vacancy { get; init; }
    public required AppointmentTerms Agreed { get; init; }

    /// <summary>The offer's own terms, in sentences.</summary>
    public required IReadOnlyList<string> Terms { get; init; }
    public required JobOffer Offer { get; init; }

    public static OfferModel Of(ProcedureDefinition definition, JobOffer offer) =>
        new()
        {
            Brand = definition.Organisation.Brand,
            Vacancy = definition.Vacancy,
            Agreed = AppointmentTerms.Of(definition),
            Terms = definition.Stages.First(s => s.Id == offer.Stage).Terms,
            Offer = offer,
        };
}

/// <summary>Figures as they are written in Dutch.</summary>
public static class OfferFigures
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary><c>0,6 – 0,8</c>, <c>3.622 – 5.520</c>; one figure when both ends are the same.</summary>
    public static string Range(NumberRange range) =>
        range.Minimum == range.Maximum ? Figure(range.Minimum) : $"{Figure(range.Minimum)} – {Figure(range.Maximum)}";

    private static string Figure(decimal figure) => figure.ToString("#,##0.##", Dutch);
}

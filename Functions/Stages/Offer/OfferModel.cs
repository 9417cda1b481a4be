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

using System.Globalization;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
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

    /// <summary>The seat that is offered; null where there is one thing to offer.</summary>
    public BodySeat? Seat { get; init; }

    /// <summary>The version that is shown: as many as were fixed for this person, 0 for what the vacancy says.</summary>
    public required int Version { get; init; }

    /// <summary>What differs from the version before, when the candidate had another one first.</summary>
    public required IReadOnlyList<TermsChange> Changes { get; init; }

    /// <param name="terms">Those for this person; null: what the vacancy says holds.</param>
    /// <param name="candidate">Whose offer it is.</param>
    public static OfferModel Of(
        ProcedureDefinition definition,
        JobOffer offer,
        PersonalTerms? terms,
        Candidate? candidate
    ) =>
        new()
        {
            Brand = definition.Organisation.Brand,
            Vacancy = definition.Vacancy,
            Agreed = AgreedTerms.Of(definition, terms),
            Terms = definition.Stages.First(s => s.Id == offer.Stage).Terms,
            Offer = offer,
            Version = terms?.Versions.Count ?? 0,
            Changes = ChangesOf(definition, offer, terms),
            Seat = definition.Vacancy.Seat(candidate?.Seat),
        };

    private static IReadOnlyList<TermsChange> ChangesOf(
        ProcedureDefinition definition,
        JobOffer offer,
        PersonalTerms? terms
    )
    {
        if (terms?.Versions is not { } versions || versions.Count <= offer.FirstVersion)
        {
            return [];
        }

        var before = versions.Count > 1 ? versions[^2].Terms.AsAppointment() : AppointmentTerms.Of(definition);
        return TermsChange.Between(definition.Vacancy, before, AgreedTerms.Of(definition, terms));
    }
}

/// <summary>Figures as the reader writes them.</summary>
public static class OfferFigures
{
    /// <summary><c>0,6 – 0,8</c>, <c>3.622 – 5.520</c>; one figure when both ends are the same.</summary>
    public static string Range(NumberRange range) =>
        range.Minimum == range.Maximum ? Figure(range.Minimum) : $"{Figure(range.Minimum)} – {Figure(range.Maximum)}";

    public static string Figure(decimal figure) => figure.ToString("#,##0.##", ReaderLanguage.Culture);
}

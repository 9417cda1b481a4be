using Recruitment.Html;
using Recruitment.Procedures.Definition;

namespace Recruitment.Stages.Offer;

/// <summary>What the offer's page and its mails show.</summary>
public sealed record OfferModel
{
    public required Brand Brand { get; init; }

    /// <summary>The reader's name.</summary>
    public required string Name { get; init; }

    /// <summary>The candidate's name, for the recruiter; absent when erased.</summary>
    public string? Candidate { get; init; }
    public required Vacancy Vacancy { get; init; }

    /// <summary>The offer's own terms, in sentences.</summary>
    public required IReadOnlyList<string> Terms { get; init; }
    public required JobOffer Offer { get; init; }

    /// <summary>Where to answer.</summary>
    public Uri? Link { get; init; }
}

using Recruitment.Correspondence;

namespace Recruitment.Stages.Offer;

/// <summary>A mail about an offer.</summary>
public sealed record OfferLetter : Letter
{
    public OfferLetter(Letter letter)
        : base(letter) { }

    public required JobOffer Offer { get; init; }

    /// <summary>Where to answer; for the recruiter absent.</summary>
    public Uri? Link { get; init; }

    /// <summary>The candidate's name.</summary>
    public string? Candidate => About?.Name;

    public OfferModel Offered => OfferModel.Of(Definition, Offer);
}

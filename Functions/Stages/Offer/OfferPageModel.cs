namespace Recruitment.Stages.Offer;

/// <summary>The page on which a candidate answers an offer.</summary>
public sealed record OfferPageModel
{
    public required OfferModel Offer { get; init; }

    /// <summary>Whether an answer still counts.</summary>
    public required bool Open { get; init; }

    /// <summary>What was wrong with what was posted.</summary>
    public OfferFault? Fault { get; init; }
}

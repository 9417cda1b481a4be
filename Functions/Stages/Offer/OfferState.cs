namespace Recruitment.Stages.Offer;

/// <summary>What the orchestration knows of an offer: no texts.</summary>
/// <param name="Answer">Null while there is none.</param>
/// <param name="WorkingDays">The length of the offer's term, for whoever is next.</param>
public sealed record OfferState(
    OfferAnswer? Answer,
    bool TalkAsked,
    DateTimeOffset ClosesAt,
    DateTimeOffset EndsAt,
    int WorkingDays
);

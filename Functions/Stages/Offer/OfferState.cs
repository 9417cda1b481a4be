namespace Recruitment.Stages.Offer;

/// <summary>What the orchestration knows of an offer: no texts.</summary>
/// <param name="Answer">Null while there is none.</param>
/// <param name="WorkingDays">The length of the offer's term, for whoever is next.</param>
/// <param name="MoreWanted">Accepted, and not everybody who is wanted has: the offer goes on in the ranking.</param>
public sealed record OfferState(
    OfferAnswer? Answer,
    bool TalkAsked,
    DateTimeOffset ClosesAt,
    DateTimeOffset EndsAt,
    int WorkingDays,
    bool MoreWanted = false
);

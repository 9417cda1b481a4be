namespace Recruitment.Stages.Offer;

/// <summary>How an offer ended.</summary>
public enum OfferAnswer
{
    Accepted,
    Declined,

    /// <summary>No answer came; by rule that counts as declined.</summary>
    Lapsed,

    /// <summary>The candidate withdrew or was erased.</summary>
    Gone,
}

namespace Recruitment.Stages.Offer;

/// <summary>What terms are called, and how they are written.</summary>
internal static class OfferTexts
{
    public static Texts Resources { get; } = new(typeof(OfferTexts));
}

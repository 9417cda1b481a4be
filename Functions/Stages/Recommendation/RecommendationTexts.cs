namespace Recruitment.Stages.Recommendation;

/// <summary>The sentences of the recommendation.</summary>
internal static class RecommendationTexts
{
    public static Texts Resources { get; } = new(typeof(RecommendationTexts));
}

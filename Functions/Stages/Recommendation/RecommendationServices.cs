using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.Recommendation;

/// <summary>What the recommendation is made of.</summary>
public static class RecommendationServices
{
    public static IServiceCollection AddRecommendation(this IServiceCollection services)
    {
        services.AddSingleton<RecommendationTally>();
        return services;
    }
}

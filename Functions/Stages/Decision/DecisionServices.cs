using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.Decision;

/// <summary>What the decision is made of.</summary>
public static class DecisionServices
{
    public static IServiceCollection AddDecision(this IServiceCollection services)
    {
        services.AddSingleton<BoardDecisions>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.Advice;

/// <summary>What asks the participation council.</summary>
public static class AdviceServices
{
    public static IServiceCollection AddAdvice(this IServiceCollection services)
    {
        services.AddSingleton<AdviceSubjects>();
        return services;
    }
}

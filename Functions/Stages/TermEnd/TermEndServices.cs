using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.TermEnd;

/// <summary>What runs the end of fixed terms.</summary>
public static class TermEndServices
{
    public static IServiceCollection AddTermEnd(this IServiceCollection services)
    {
        services.AddSingleton<TermRecords>();
        return services;
    }
}
